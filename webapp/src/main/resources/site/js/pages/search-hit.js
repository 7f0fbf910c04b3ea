// One hit of a search: the book with the words that were found marked, and what one can do with it.

import { h } from '../dom.js';
import { estimate } from '../format.js';
import * as me from '../me.js';
import { byline, row, subjects } from '../parts/book.js';
import { marks } from '../parts/marks.js';
import { rate } from '../parts/rate.js';
import { stars } from '../parts/stars.js';
import { t } from '../strings.js';

/** Fields that the row shows anyway, or that nobody wants to read. */
const SHOWN = ['title', 'authors', 'series', 'tags', 'isbn', 'publisher'];

export function hit(book, range, signal) {
  const mean = book.meanRating;
  const rated =
    mean === null || mean === undefined
      ? h('p.note', t.noRatings)
      : h('p', stars(mean, range.highest, t.meanOf(estimate(mean), range.highest, book.ratingCount), { note: t.ratingCount(book.ratingCount) }));
  const rating = rate(book, range, me.ratingOf(book.id), (given) => me.rate(book, given), { clear: false });
  const marking = marks(book);
  const found = (book.highlights ?? []).filter(({ field }) => !SHOWN.includes(field)).slice(0, 2);
  const item = row(book, rated, found.map(({ text, marks: ends }) => h('p.found', { dir: 'auto' }, marked(text, ends))), subjects(book.tags, 4), h('div.actions.row__actions', rating, marking));
  const title = (book.highlights ?? []).find(({ field, text }) => field === 'title' && text === book.title);
  if (title) {
    item.querySelector('.row__title a').replaceChildren(...marked(title.text, title.marks));
  }
  item.querySelector('.byline').replaceWith(byline(book, { links: true }));
  me.onChange(() => {
    rating.set(me.ratingOf(book.id));
    marking.set();
  }, signal);
  return item;
}

/** A text with its found places marked. */
function marked(text, ends) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of ends) {
    pieces.push(text.slice(at, start), h('mark', text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}
