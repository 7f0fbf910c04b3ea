// The search box: words to a search, a suggestion to its book or author, a reader's id to the reader.

import { get } from '../api.js';
import { h, s } from '../dom.js';
import { bookPath, readerPath, searchPath } from '../format.js';
import { go } from '../router.js';
import { t } from '../strings.js';
import { combobox } from './combobox.js';

const SUGGESTIONS = 7;

export function searchBox({ large = false } = {}) {
  const input = h('input.search__input', {
    type: 'search', name: 'q', 'aria-label': t.searchLabel, placeholder: t.searchPlaceholder, maxlength: 200,
    enterkeyhint: 'search', autocapitalize: 'off', spellcheck: 'false', 'data-search': true,
  });
  const glass = s('svg.search__glass', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, s('path', { d: 'M16 16l5 5M18 10.5a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0z' }));
  const form = h(
    large ? 'form.search.search--large' : 'form.search',
    { role: 'search', action: '/search', onsubmit: submit },
    input,
    h('button.button.button--main.search__go', { type: 'submit', 'aria-label': t.searchGo }, glass),
  );
  const { close } = combobox(input, suggest);

  function submit(event) {
    event.preventDefault();
    close();
    go(searchPath({ q: input.value.trim() }));
  }
  return form;
}

/**
 * Who began to type, or reached the field by keys, before the scripts were there goes on in the new box.
 *
 * @param before the form that the server wrote, or null
 * @return to be called when the new box stands in its place
 */
export function takesOver(before, box) {
  const had = document.activeElement;
  const focused = before?.contains(had) && had.tagName;
  return () => {
    const field = box.querySelector('input');
    const typed = before?.querySelector('input');
    if (typed && typed.value !== typed.defaultValue) {
      field.value = typed.value;
    }
    if (focused) {
      box.querySelector(focused).focus();
    }
    if (focused === field.tagName) {
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}

async function suggest(text, signal) {
  const [found, reader] = await Promise.all([get(['suggest'], { q: text, n: SUGGESTIONS }, signal), readerNamed(text, signal)]);
  const suggestions = found.items.map((item) => {
    const address = place(item);
    return { key: address, text: item.text, kind: t.kinds[item.kind], choose: () => go(address) };
  });
  const toReader = { key: readerPath(text), text: t.openReader(text), kind: t.kinds.reader, choose: () => go(readerPath(text)) };
  return reader ? [toReader, ...suggestions] : suggestions;
}

/** Whether the text is a reader's id. Only texts with a digit are asked for: a plain word is hardly ever one. */
async function readerNamed(text, signal) {
  if (!/^\S*\d\S*$/.test(text)) {
    return false;
  }
  return get(['users', text], { n: 1 }, signal).then(() => true, () => false);
}

function place({ kind, text, book }) {
  if (kind === 'title' && book !== null && book !== '') {
    return bookPath(book);
  }
  return kind === 'author' ? searchPath({ author: text }) : searchPath({ q: text });
}
