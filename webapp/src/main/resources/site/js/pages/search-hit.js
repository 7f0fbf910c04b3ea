// One hit of a search: the book with the words that were found marked, and what one can do with it.

import { h } from '../dom.js';
import { estimate } from '../format.js';
import * as me from '../me.js';
import { byline, row, subjects } from '../parts/book.js';
import { marks } from '../parts/marks.js';
import { rate } from '../parts/rate.js';
import { stars } from '../parts/stars.js';
import { t } from '../strings.js';

/** Whether a text stands in the row anyway, where what was found is marked. */
const inRow = (book, { field, text }) => field === 'author' || (field === 'title' && text === book.title);

export function hit(book, range, signal) {
  const mean = book.meanRating;
  const rated =
    mean === null || mean === undefined
      ? h('p.note', t.noRatings)
      : h('p', stars(mean, range.highest, t.meanOf(estimate(mean), range.highest, book.ratingCount), { note: t.ratingCount(book.ratingCount) }));
  const rating = rate(book, range, me.ratingOf(book.id), (given) => me.rate(book, given), { clear: false });
  const marking = marks(book);
  const highlights = book.highlights ?? [];
  const found = highlights.filter((each) => !inRow(book, each)).slice(0, 2);
  const shown = (field) => (text) => marked(text, highlights.find((each) => each.field === field && each.text === text)?.marks ?? []);
  const item = row(book, rated, found.map(({ text, marks: ends }) => h('p.found', { dir: 'auto' }, marked(text, ends))), subjects(book.tags, 4), h('div.actions.row__actions', rating, marking));
  item.querySelector('.row__title a').replaceChildren(...shown('title')(book.title));
  item.querySelector('.byline').replaceWith(byline(book, { links: true, name: shown('author') }));
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
