// Where lists come from: {list(asked, signal), because(book, without, signal)}, for the reader here and for readers of the data set.
//
// What is asked of a list: {n, offset, without: [book id], popularity, diversity, authors, language, avoidAuthor, avoidTag, avoidSeries}.

import { fresh, get, post, scale } from './api.js';
import * as me from './me.js';

const MOST_VALUES = 100;
const MOST_RULES = 15;

/** The list of the reader in front of the screen; without their consent {@code personal} is false. */
export const mine = {
  list: (asked, signal) => (me.isGuest() ? guestList(asked, signal) : ownList(asked, signal)),
  because: async (book, without, signal) =>
    me.isGuest()
      ? post(['recommendations', book, 'because'], { ratings: await ratings(), without }, signal)
      : fresh(['me', 'recommendations', book, 'because'], { without }, signal),
};

async function guestList(asked, signal) {
  return post(['recommendations'], { ratings: await ratings(), rules: unseen(), ...inBody(asked) }, signal);
}

/** The server leaves out what is not wanted; what is to be read stands on a shelf of its own. */
async function ownList(asked, signal) {
  const kept = new Set(me.marked('want').map(({ id }) => id));
  const answer = await fresh(['me', 'recommendations'], { ...asked, n: Math.min(100, asked.n + kept.size) }, signal);
  return { ...answer, items: answer.items.filter(({ book }) => !kept.has(book.id)).slice(0, asked.n) };
}

/** The list of a reader of the data set. */
export const theirs = (user) => ({
  list: (asked, signal) => get(['users', user, 'recommendations'], asked, signal),
  because: (book, without, signal) => get(['users', user, 'recommendations', book, 'because'], { without }, signal),
});

/** The list of the reader in front of the screen in shelves, each {kind, items} and {book} where one is meant. */
export const myShelves = async (signal) =>
  (me.isGuest() ? await post(['recommendations', 'shelves'], { ratings: await ratings(), rules: unseen() }, signal) : await fresh(['me', 'shelves'], {}, signal)).shelves;

/** A list for several readers; null stands for the one in front of the screen. */
export async function together(readers, signal) {
  const own = await ratings();
  return post(['recommendations', 'together'], { readers: readers.map((user) => (user === null ? { ratings: own } : { user })), n: 20 }, signal);
}

/** My ratings as the API wants them; those off the scale (another data set's) are moved onto it. */
export async function ratings() {
  const { lowest, highest } = await scale();
  return me.ratings().map(({ book, rating }) => ({ book: book.id, rating: Math.min(highest, Math.max(lowest, rating)) }));
}

/** Rules that keep marked books out of a list. */
function unseen() {
  const ids = [...me.marked('hide'), ...me.marked('want')].map((book) => book.id);
  const rules = [];
  for (let i = 0; i < ids.length && rules.length < MOST_RULES; i += MOST_VALUES) {
    rules.push({ field: 'book', values: ids.slice(i, i + MOST_VALUES), bias: 0 });
  }
  return rules;
}

function inBody({ avoidAuthor = [], avoidTag = [], avoidSeries = [], popularity, diversity, ...rest }) {
  const asked = { ...rest, avoid: { authors: avoidAuthor, tags: avoidTag, series: avoidSeries } };
  if (popularity) {
    asked.popularity = Number(popularity);
  }
  if (diversity) {
    asked.diversity = Number(diversity);
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined));
}
