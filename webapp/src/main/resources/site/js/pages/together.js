// A list for two readers or more: what suits all of them, and for whom each book is a stretch.

import { scale } from '../api.js';
import { announce, h } from '../dom.js';
import { readerPath } from '../format.js';
import { together } from '../lists.js';
import * as me from '../me.js';
import { row } from '../parts/book.js';
import { predicted } from '../parts/predicted.js';
import { bones, failure } from '../parts/states.js';
import { go } from '../router.js';
import { t } from '../strings.js';

const ME = 'me';
const MOST = 8;

export async function show({ main, query, signal }) {
  document.title = t.titled(t.togetherTitle);
  const readers = [...new Set(query.getAll('reader').filter(Boolean))].slice(0, MOST);
  const place = h('div', bones(4));
  main.replaceChildren(h('h1', t.togetherTitle), h('p.section__lead', t.togetherLead), ...chosen(readers), adding(readers), place);
  if (readers.length < 2) {
    place.replaceChildren(h('p.section__lead', t.together.more));
    return;
  }
  try {
    const [{ items }, range] = await Promise.all([together(readers.map((each) => (each === ME ? null : each)), signal), scale()]);
    place.replaceChildren(h('h2.visually-hidden', t.found(items.length)), h('ol.rows', { 'aria-label': t.togetherTitle }, items.map((item) => shared(item, readers, range))));
    announce(t.found(items.length));
  } catch (error) {
    if (!signal.aborted) {
      failure(place, error, { retry: () => go(location.pathname + location.search, { replace: true }) });
    }
  }
}

const address = (readers) => `/together?${new URLSearchParams(readers.map((each) => ['reader', each]))}`;
const nameOf = (reader) => (reader === ME ? t.together.you : t.reader(reader));

function chosen(readers) {
  const chip = (reader) =>
    h('li', h('a.chip.chip--on', { href: address(readers.filter((each) => each !== reader)), 'aria-label': t.together.without(nameOf(reader)) }, nameOf(reader), h('span', { 'aria-hidden': 'true' }, '×')));
  return readers.length > 0 ? [h('ul.chips', { 'aria-label': t.together.readers }, readers.map(chip))] : [];
}

function adding(readers) {
  const input = h('input.field__input', { id: 'another', type: 'text', maxlength: 200, autocomplete: 'off', placeholder: t.together.hint });
  const add = (event) => {
    event.preventDefault();
    const id = input.value.trim();
    if (id !== '') {
      go(address([...readers, id]));
    }
  };
  const mine = me.ratings().length > 0 && !readers.includes(ME) && h('a.button', { href: address([...readers, ME]) }, t.together.addMe);
  return h('form.together__add', { onsubmit: add }, h('label.dial__label', { for: 'another' }, t.together.add), h('div.field', input, h('button.button', { type: 'submit' }, t.together.addButton), mine));
}

function shared({ book, readers: parts }, readers, range) {
  const lines = parts.map((part, i) =>
    h('li.together__one', h('span.together__name', readers[i] === ME ? t.together.you : h('a', { href: readerPath(readers[i]) }, nameOf(readers[i]))), predicted(part, range), part.stretch && h('span.tag-note', t.together.stretch), h('p.note', { dir: 'auto' }, part.reason)),
  );
  return row(book, h('ul.together__all', lines));
}
