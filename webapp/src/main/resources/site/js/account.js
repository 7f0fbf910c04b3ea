// A reader's account: who has signed in, and the books that the server keeps for them.

import { carry, fresh, get, post, send } from './api.js';

const HINT = 'readalike.signed-in';
const MARKS = { want: 'to-read', hide: 'not-interested' };
const BOOKS_AT_ONCE = 100;

/** The kind of a mark by the server's name for it; null for none. */
export const kindOf = (name) => Object.keys(MARKS).find((kind) => MARKS[kind] === name) ?? null;

/** The version of the words by which this site asks for consents. */
export const WORDING = 1;

let session = null;

/** {user, name, operator}, or null for a guest. */
export const who = () => session;

/** Whether somebody signed in with this browser and has not signed out; the server knows for certain. */
export const probably = () => storage((kept) => kept.getItem(HINT) !== null) ?? false;

/** Asks the server who has signed in. */
export async function resume() {
  const answer = await fresh(['session']);
  return begin(answer.user === null ? null : answer);
}

export const signIn = async (name, passphrase) => begin(await post(['session'], { name, passphrase }));

/** @param consents names of the purposes that are agreed to; ratings [{book, rating}] of the guest */
export const signUp = async (name, passphrase, consents, ratings) =>
  begin(await post(['account'], { name, passphrase, consents: consents.map((purpose) => ({ purpose, wording: WORDING })), ratings }));

export async function signOut() {
  await send('DELETE', ['session']);
  begin(null);
}

function begin(answer) {
  session = answer;
  carry(answer?.csrf ?? null);
  storage((kept) => (answer === null ? kept.removeItem(HINT) : kept.setItem(HINT, '1')));
  return session;
}

function storage(act) {
  try {
    return act(localStorage);
  } catch {
    return undefined; // a browser that keeps nothing is asked anew each time
  }
}

/** The server's entries as {book, rating, mark}, the last changed at the end. */
export async function load() {
  const [ratings, marks] = await Promise.all([fresh(['me', 'ratings']), fresh(['me', 'marks'])]);
  const entries = [
    ...ratings.map(({ book, rating, time }) => ({ id: book, rating, mark: null, time })),
    ...marks.map(({ book, mark, time }) => ({ id: book, rating: null, mark: kindOf(mark), time })),
  ].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const books = await named(entries.map(({ id }) => id));
  return entries.map(({ id, rating, mark }) => ({ book: books.get(id) ?? { id, title: id, authors: [], year: null }, rating, mark }));
}

/** The books with these ids that the catalogue has. */
async function named(ids) {
  const parts = [];
  for (let i = 0; i < ids.length; i += BOOKS_AT_ONCE) {
    parts.push(get(['books'], { id: ids.slice(i, i + BOOKS_AT_ONCE) }));
  }
  return new Map((await Promise.all(parts)).flatMap(({ items }) => items).map((book) => [book.id, book]));
}

/** Writes the differences of two lists of entries to the server; resolves when they are on its disk. */
export async function save(before, after) {
  const was = new Map(before.map((entry) => [entry.book.id, entry]));
  const is = new Map(after.map((entry) => [entry.book.id, entry]));
  const rated = after.filter(({ book, rating }) => rating !== null && was.get(book.id)?.rating !== rating);
  const work = rated.length > 1 ? [post(['me', 'ratings'], { ratings: rated.map(({ book, rating }) => ({ book: book.id, rating })) })] : rated.map(({ book, rating }) => send('PUT', ['me', 'ratings', book.id], { rating }));
  for (const [id, entry] of was) {
    if (entry.rating !== null && (is.get(id)?.rating ?? null) === null) {
      work.push(send('DELETE', ['me', 'ratings', id]));
    }
    if (entry.mark !== null && (is.get(id)?.mark ?? null) === null) {
      work.push(send('DELETE', ['me', 'marks', id]));
    }
  }
  const marked = after.filter(({ book, mark }) => mark !== null && was.get(book.id)?.mark !== mark);
  if (marked.length > 1) {
    work.push(post(['me', 'marks'], { marks: marked.map(({ book, mark }) => ({ book: book.id, mark: MARKS[mark] })) }));
  } else {
    work.push(...marked.map(({ book, mark }) => send('PUT', ['me', 'marks', book.id], { mark: MARKS[mark] })));
  }
  await Promise.all(work);
}

/** Lets the reader's ratings speak for their list. */
export const agree = (purpose) => send('PUT', ['me', 'consents', purpose], { given: true, wording: WORDING });
