// A reader of the data set: what to read next and why, with all dials; the shelf it follows from, and their taste in pictures.

import { get, scale } from '../api.js';
import { h } from '../dom.js';
import { rating, readerPath } from '../format.js';
import { theirs } from '../lists.js';
import * as me from '../me.js';
import { smallRow } from '../parts/book.js';
import { growing } from '../parts/growing.js';
import { stars } from '../parts/stars.js';
import { bones, failure } from '../parts/states.js';
import { taste } from '../parts/taste.js';
import { t } from '../strings.js';
import { dialled } from './dialled.js';

const SHELF_STEP = 12;
const PAGE = 100;
const MOST_PICTURED = 500;

export async function show({ main, params: [user], query, first, signal, later }) {
  document.title = t.titled(t.reader(user));
  const facts = h('p.reader__facts', h('span.bone.bone--fact', { 'aria-hidden': 'true' }));
  const list = dialled(theirs(user), { path: readerPath(user), query, signal, lead: t.theirListLead, acts: false });
  const shelfPlace = h('div', bones(6, { small: true }));
  const tastePlace = h('div');
  const parts = [
    h('h1', t.reader(user)),
    facts,
    h('p.reader__ways', h('a.button', { href: `/together?${new URLSearchParams([['reader', user], ...(me.ratings().length > 0 ? [['reader', 'me']] : [])])}` }, t.together.open)),
    h('div.two', list.element, h('div', section('their-shelf', t.theirShelf, shelfPlace), section('their-taste', t.taste.title, tastePlace))),
  ];
  if (!first) {
    main.replaceChildren(...parts);
  }
  const asked = list.refresh();
  try {
    const [shelf, range] = await Promise.all([get(['users', user], { n: PAGE }, signal), scale()]);
    const synthetic = shelf.synthetic && h('span.tag-note', { title: t.syntheticHelp }, t.synthetic);
    facts.replaceChildren(...[h('span', t.shelfCount(shelf.total)), synthetic].filter(Boolean));
    if (first) {
      await asked; // the list that the server wrote stays until there is another
      signal.throwIfAborted();
      main.replaceChildren(...parts);
    }
    later(asked);
    later(whole(user, shelf, signal).then((ratings) => fill(ratings, range)));
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
    failure(main, error, { whole: true, title: t.missingReader });
  }

  function fill(ratings, range) {
    const item = ({ book, rating: given }) => smallRow(book, stars(given, range.highest, t.ratedAs(rating(given), range.highest), { exact: true }));
    const next = async (offset) => ratings.slice(offset, offset + SHELF_STEP);
    shelfPlace.replaceChildren(growing('ul.rows', 'their-shelf', ratings.slice(0, SHELF_STEP), item, next, (shown) => shown < ratings.length));
    tastePlace.replaceChildren(taste(ratings, range));
  }
}

export const section = (id, title, ...content) =>
  h('section.section', { 'aria-labelledby': id }, h('div.section__head', h('h2', { id }, title)), content);

/** The shelf with the pages after its first. */
async function whole(user, { ratings, total }, signal) {
  const all = [...ratings];
  while (all.length < Math.min(total, MOST_PICTURED)) {
    const { ratings: more } = await get(['users', user], { n: PAGE, offset: all.length }, signal);
    if (more.length === 0) {
      break;
    }
    all.push(...more);
  }
  return all;
}
