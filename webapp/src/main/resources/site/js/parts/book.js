// A book among others: as a row with its words, as a small row, as a card on a shelf.

import { h } from '../dom.js';
import { bookPath, searchPath, year } from '../format.js';
import { t } from '../strings.js';
import { cover } from './cover.js';

/** Cover that opens the book; the title beside it is the link for keyboard and screen reader. */
function coverLink(book) {
  return h('a.cover__link', { href: bookPath(book.id), tabindex: -1, 'aria-hidden': 'true' }, cover(book));
}

const titleLink = (book) => h('a', { href: bookPath(book.id), 'data-key': `book-${book.id}`, dir: 'auto' }, book.title);

/** "by A, B · 1960 · Dune, book 1", authors as links to their books when wanted, their names shown as name() says. */
export function byline(book, { links = false, name = (text) => text } = {}) {
  const authors = (book.authors ?? []).slice(0, 4);
  const names = authors.map((author, i) => [i > 0 && ', ', links ? h('a', { href: searchPath({ author }) }, name(author)) : name(author)]);
  const facts = [
    book.year !== null && book.year !== undefined && year(book.year),
    book.series && t.series(book.series.name, book.series.volume),
  ].filter(Boolean);
  return h('p.byline', authors.length > 0 ? [t.by, names] : t.unknownAuthor, facts.map((fact) => ` · ${fact}`));
}

/** A row: cover, title, byline, then whatever belongs below. */
export function row(book, ...below) {
  return h('li.row', { 'data-id': book.id }, coverLink(book), h('div.row__words', h('h3.row__title', titleLink(book)), byline(book), below));
}

export function smallRow(book, ...below) {
  const entry = row(book, ...below);
  entry.classList.add('row--small');
  return entry;
}

/** A card for a shelf, with its controls at the foot. */
export function shelfCard(book, controls, ...words) {
  return h(
    'li.shelf__book',
    { 'data-id': book.id },
    coverLink(book),
    h('div.shelf__words', h('h3.shelf__title', titleLink(book)), h('p.byline', book.authors?.[0] ?? t.unknownAuthor), words),
    h('div.shelf__rate', controls),
  );
}

/** Subjects as chips that search for them. */
export function subjects(tags, most = Infinity) {
  const shown = (tags ?? []).slice(0, most);
  return shown.length > 0 && h('ul.chips', { 'aria-label': t.subjects }, shown.map((tag) => h('li', h('a.chip', { href: searchPath({ tag }) }, tag))));
}
