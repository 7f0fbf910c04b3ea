// A reader's taste in pictures, counted from the books of the shelf.

import { h } from '../dom.js';
import { rating as written } from '../format.js';
import { t } from '../strings.js';
import { lyingBars, standingBars } from './pictures.js';

const SUBJECTS = 10;
const AUTHORS = 8;
const EARLIEST = 1900;

/** @param shelf [{book, rating}] */
export function taste(shelf, { lowest, highest }) {
  const liked = likedOf(shelf);
  const pictures = [
    picture(lyingBars, t.taste.subjects, t.facets.tag, top(liked.flatMap(({ book }) => book.tags ?? []), SUBJECTS, 2)),
    picture(lyingBars, t.taste.authors, t.facets.author, top(liked.flatMap(({ book }) => (book.authors ?? []).slice(0, 2)), AUTHORS, 1)),
    picture(standingBars, t.taste.decades, t.facets.decade, decades(shelf)),
    picture(standingBars, t.taste.ratings, t.yourRating, distribution(shelf, lowest, highest)),
  ];
  return h('div.figures', pictures.filter(Boolean));
}

const picture = (draw, title, head, rows) => rows.length > 0 && draw(title, [head, t.taste.books], rows);

/** The books rated at or above the reader's own mean. */
function likedOf(shelf) {
  const mean = shelf.reduce((sum, { rating }) => sum + rating, 0) / shelf.length;
  return shelf.filter(({ rating }) => rating >= mean);
}

/** The names that come most often, and at least {@code fewest} times. */
function top(names, most, fewest) {
  const counts = new Map();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return [...counts].map(([name, value]) => ({ name, value })).filter(({ value }) => value >= fewest).sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)).slice(0, most);
}

/** From the first decade to the last without gaps; what is older stands first as one bar. */
function decades(shelf) {
  const years = shelf.map(({ book }) => book.year).filter((year) => Number.isInteger(year));
  const recent = years.filter((year) => year >= EARLIEST).map((year) => Math.floor(year / 10) * 10);
  const rows = [];
  const older = years.length - recent.length;
  if (older > 0) {
    rows.push({ name: t.taste.older(String(EARLIEST)), value: older });
  }
  for (let decade = Math.min(...recent); decade <= Math.max(...recent); decade += 10) {
    rows.push({ name: t.taste.decade(String(decade)), value: recent.filter((each) => each === decade).length });
  }
  return rows;
}

function distribution(shelf, lowest, highest) {
  const rows = [];
  for (let each = Math.ceil(lowest); each <= highest; each += 1) {
    rows.push({ name: written(each), value: shelf.filter(({ rating }) => Math.round(rating) === each).length });
  }
  return rows;
}
