// What the catalogue has of an export, before anything is taken in: matched books with a box each, and what was not found.

import { kindOf } from '../account.js';
import { h } from '../dom.js';
import { bookPath, rating as written } from '../format.js';
import { t } from '../strings.js';

const FIRST = 200;

/** @param take ([{book, rating, mark}]) -> promise, for the books that stay ticked */
export function preview({ items, rows, rated }, take) {
  const found = items.filter((item) => item.book !== null && (item.rating !== null || item.mark !== null));
  const unrated = items.filter((item) => item.book !== null && item.rating === null && item.mark === null).length;
  const lost = items.filter((item) => item.book === null);
  const boxes = found.map((item) => ({ item, box: h('input', { type: 'checkbox', checked: true, 'aria-label': t.import.takeOne(titleOf(item)), onchange: count }) }));
  const button = h('button.button.button--main', { type: 'button', onclick: accept });
  const chosen = () => boxes.filter(({ box }) => box.checked);

  function count() {
    button.textContent = t.import.take(chosen().length);
    button.disabled = chosen().length === 0;
  }

  async function accept() {
    button.disabled = true;
    await take(chosen().map(({ item }) => ({ book: item.book, rating: item.rating, mark: kindOf(item.mark) })));
  }
  count();
  return h(
    'section.section',
    { 'aria-labelledby': 'preview' },
    h('div.section__head', h('h2', { id: 'preview', tabindex: -1 }, t.import.found(found.length)), button),
    h('p.section__lead', t.import.summary(rows, rated), unrated > 0 && ` ${t.import.unrated(unrated)}`),
    found.length > 0 && table(t.import.matchedBooks, boxes.map(({ item, box }) => [box, link(item), item.rating === null ? t.marks[kindOf(item.mark)] : written(item.rating), t.import.by[item.by] ?? item.by])),
    lost.length > 0 && missing(lost),
  );
}

const titleOf = ({ book, title }) => book?.title ?? title;
const link = ({ book, title }) => h('span', h('a', { href: bookPath(book.id), dir: 'auto' }, book.title ?? title), book.title && title && book.title !== title && h('span.note', { dir: 'auto' }, ` (${title})`));

function table(caption, rows) {
  return h(
    'div.table-room',
    { tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table.table.table--wide',
      h('caption.visually-hidden', caption),
      h('thead', h('tr', [t.import.takeHead, t.import.bookHead, t.import.starsHead, t.import.byHead].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', rows.map((cells) => h('tr', cells.map((cell) => h('td', cell))))),
    ),
  );
}

function missing(lost) {
  const rows = lost.slice(0, FIRST).map(({ line, title, author, reason }) => h('li', h('span', { dir: 'auto' }, title || t.import.line(line)), author && h('span.note', { dir: 'auto' }, ` ${author}`), h('span.note', ` · ${reason}`)));
  return h('details.fold', h('summary.fold__head', t.import.lost(lost.length)), h('ul.steps', rows), lost.length > FIRST && h('p.note', t.import.moreLost(lost.length - FIRST)));
}
