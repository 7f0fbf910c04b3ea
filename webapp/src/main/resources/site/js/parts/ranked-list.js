// A list whose order may change in place: rows slide to where they now belong, and the focus stays with its book.

import { calm, h } from '../dom.js';

const SLIDE = { duration: 280, easing: 'cubic-bezier(0.2, 0, 0.1, 1)' };

export function rankedList(label) {
  const list = h('ol.rows', { 'aria-label': label });
  let first = true;

  /** Shows these rows (elements with data-id) in this order. */
  function show(rows) {
    const before = new Map([...list.children].map((item) => [item.dataset.id, item.getBoundingClientRect().top]));
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const position = focused && [...list.children].findIndex((item) => item.contains(focused));
    list.replaceChildren(...rows);
    if (focused) {
      refocus(focused.closest('[data-key]')?.dataset.key, position);
    }
    if (!first && !calm()) {
      slide(before);
    }
    first = false;
  }

  function refocus(key, position) {
    const same = key && list.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const next = list.children[Math.min(position, list.children.length - 1)]?.querySelector('h3 a');
    (same || next)?.focus({ preventScroll: true });
  }

  function slide(before) {
    for (const item of list.children) {
      const from = before.get(item.dataset.id);
      const by = from === undefined ? 0 : from - item.getBoundingClientRect().top;
      const start = from === undefined ? { opacity: 0 } : { transform: `translateY(${by}px)` };
      if (from === undefined || by !== 0) {
        item.animate([start, {}], SLIDE);
      }
    }
  }

  return { list, show };
}
