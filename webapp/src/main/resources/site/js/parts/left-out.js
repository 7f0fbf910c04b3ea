// The books of a shelf that are not to speak for a list just now: "what if I had not read it?". Nothing of it is kept.

import { h, s } from '../dom.js';
import { t } from '../strings.js';

/** @param changed called after each change */
export function leftOut(changed) {
  const books = new Map();
  const element = h('ul.chips.left-out', { 'aria-label': t.leftOut, hidden: true });

  function toggle(book) {
    if (!books.delete(book.id)) {
      books.set(book.id, book);
    }
    draw();
    changed();
  }

  function draw() {
    element.hidden = books.size === 0;
    element.replaceChildren(...[...books.values()].map(chip));
  }

  const chip = (book) =>
    h(
      'li',
      h(
        'button.chip.chip--out',
        { type: 'button', 'aria-label': t.takeBackIn(book.title), onclick: () => toggle(book) },
        h('s', { dir: 'auto' }, book.title),
        s('svg', { width: 10, height: 10, viewBox: '0 0 10 10', 'aria-hidden': 'true' }, s('path', { d: 'M1 1l8 8M9 1l-8 8', stroke: 'currentColor', 'stroke-width': 1.6 })),
      ),
    );

  return {
    element,
    toggle,
    has: (id) => books.has(id),
    ids: () => [...books.keys()],
    books: () => [...books.values()],
    clear: () => {
      books.clear();
      draw();
    },
  };
}
