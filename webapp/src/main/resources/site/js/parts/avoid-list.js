// What a reader does not want to meet: authors, subjects and series, as chips that go away, and a field that adds one.

import { get } from '../api.js';
import { announce, h, s } from '../dom.js';
import { t } from '../strings.js';
import { combobox } from './combobox.js';

const KINDS = { author: 'avoidAuthor', tag: 'avoidTag', series: 'avoidSeries' };
const SUGGESTIONS = 6;
let made = 0;

/** @param set takes {avoidAuthor | avoidTag | avoidSeries: [text]} after each change */
export function avoidList(wishes, set, signal) {
  made += 1;
  const id = `avoid-${made}`;
  const values = Object.fromEntries(Object.values(KINDS).map((name) => [name, [...wishes[name]]]));
  const chips = h('ul.chips', { 'aria-label': t.dials.avoid });
  const input = h('input.field__input', { id, type: 'text', maxlength: 200, placeholder: t.dials.avoidHint });
  const form = h('form.field', { onsubmit: (event) => submit(event) }, input, h('button.button', { type: 'submit' }, t.dials.avoidAdd));
  const box = combobox(input, suggest, t.dials.avoid);

  function draw() {
    chips.replaceChildren(...Object.entries(KINDS).flatMap(([kind, name]) => values[name].map((text) => chip(kind, text))));
    chips.hidden = chips.childElementCount === 0;
  }

  const chip = (kind, text) =>
    h(
      'li',
      h(
        'button.chip.chip--out',
        { type: 'button', 'aria-label': t.dials.avoidRemove(text), onclick: () => remove(kind, text) },
        h('span', { dir: 'auto' }, text),
        h('span.chip__count', t.termKinds[kind]),
        s('svg', { width: 10, height: 10, viewBox: '0 0 10 10', 'aria-hidden': 'true' }, s('path', { d: 'M1 1l8 8M9 1l-8 8', stroke: 'currentColor', 'stroke-width': 1.6 })),
      ),
    );

  function put(name, next) {
    values[name] = next;
    draw();
    set({ [name]: next });
  }

  function remove(kind, text) {
    put(KINDS[kind], values[KINDS[kind]].filter((each) => each !== text));
    input.focus();
  }

  function add(kind, text) {
    const name = KINDS[kind];
    input.value = '';
    if (text && !values[name].includes(text)) {
      put(name, [...values[name], text]);
      announce(t.dials.avoided(text));
    }
  }

  async function suggest(text, stop) {
    const [found, { facets }] = await Promise.all([get(['suggest'], { q: text, n: 12 }, stop), get(['search'], { n: 1 }, signal)]);
    const tags = (facets.tag ?? []).filter(({ value }) => value.includes(text.toLowerCase())).map(({ value }) => ({ kind: 'tag', text: value }));
    const named = found.items.filter(({ kind }) => kind === 'author' || kind === 'series');
    return [...tags, ...named].slice(0, SUGGESTIONS).map((each) => ({ key: `${each.kind} ${each.text}`, text: each.text, kind: t.termKinds[each.kind], choose: () => add(each.kind, each.text) }));
  }

  /** Words that were not chosen from the suggestions name a subject. */
  function submit(event) {
    event.preventDefault();
    box.close();
    add('tag', input.value.trim().toLowerCase());
  }

  draw();
  return {
    element: h('div.dial', h('label.dial__label', { for: id }, t.dials.avoid), form, chips),
    clear: () => Object.values(KINDS).forEach((name) => put(name, [])),
  };
}
