// A list whose order may change in place: rows slide to where they now belong, and the focus stays with its book.

import { calm, h } from '../dom.js';

const SLIDE = { duration: 320, easing: 'cubic-bezier(0.2, 0, 0.1, 1)' };

/** @param tag the list's element and classes; its rows carry data-id */
export function rankedList(label, tag = 'ol.rows') {
  const list = h(tag, { 'aria-label': label });
  let first = true;

  /** Shows these rows in this order; a row that was there already should be the same element. */
  function show(rows) {
    const before = new Map([...list.children].map((item) => [item.dataset.id, place(item)]));
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const position = focused && [...list.children].findIndex((item) => item.contains(focused));
    list.replaceChildren(...rows);
    if (focused) {
      refocus(focused, position);
    }
    if (!first && !calm()) {
      slide(before);
    }
    first = false;
  }

  function refocus(focused, position) {
    const key = focused.closest('[data-key]')?.dataset.key;
    const same = list.contains(focused) ? focused : key && list.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const next = list.children[Math.min(position, list.children.length - 1)]?.querySelector('h3 a');
    (same || next)?.focus({ preventScroll: true });
  }

  function slide(before) {
    for (const item of list.children) {
      const from = before.get(item.dataset.id);
      const now = place(item);
      if (!from) {
        item.animate([{ opacity: 0, transform: 'translateY(12px)' }, {}], SLIDE);
      } else if (from.x !== now.x || from.y !== now.y) {
        item.animate([{ transform: `translate(${from.x - now.x}px, ${from.y - now.y}px)` }, {}], SLIDE);
      }
    }
  }
  return { list, show };
}

function place(item) {
  const { left, top } = item.getBoundingClientRect();
  return { x: Math.round(left), y: Math.round(top) };
}
