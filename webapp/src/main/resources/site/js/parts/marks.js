// "To read" and "Not for me": two buttons that stay pressed.

import { h, s } from '../dom.js';
import * as me from '../me.js';
import { t } from '../strings.js';

const SIGNS = {
  want: 'M5 2.5h10v15l-5-4-5 4z',
  hide: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M5 5l10 10',
};

/** The buttons; call {@code set()} on the element when marks may have changed. */
export function marks(book) {
  const buttons = Object.keys(SIGNS).map((kind) => button(book, kind));
  const group = h('span.marks', buttons);
  group.set = () => buttons.forEach((each) => each.set());
  group.set();
  return group;
}

function button(book, kind) {
  const toggle = h(
    'button.button.button--plain.mark',
    { type: 'button', 'data-key': `${kind}-${book.id}`, onclick: () => me.mark(book, me.markOf(book.id) === kind ? null : kind) },
    s('svg.mark__sign', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, s('path', { d: SIGNS[kind] })),
    h('span', t.marks[kind]),
    h('span.visually-hidden', { dir: 'auto' }, `: ${book.title}`),
  );
  toggle.set = () => toggle.setAttribute('aria-pressed', String(me.markOf(book.id) === kind));
  return toggle;
}
