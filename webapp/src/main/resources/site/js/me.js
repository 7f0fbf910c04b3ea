// The reader in front of the screen: which books they rated, want to read or do not want to see, and what can be undone.
// A guest's books stay in the browser, those of somebody with an account on the server.

import * as account from './account.js';
import * as browser from './browser-store.js';

const UNDOABLE = 50;
const changes = new EventTarget();
let entries = browser.load();
let done = [];

const entryOf = (id) => entries.find((entry) => entry.book.id === id) ?? null;
const short = ({ id, title, authors, year, tags }) => ({ id, title, authors, year, tags: (tags ?? []).slice(0, 8) });

/** The rated books with their ratings, last rated first. */
export const ratings = () => entries.filter((entry) => entry.rating !== null).toReversed();

/** The books with a mark ('want': to read, 'hide': not for me), last marked first. */
export const marked = (mark) => entries.filter((entry) => entry.mark === mark).map((entry) => entry.book).toReversed();

export const ratingOf = (id) => entryOf(id)?.rating ?? null;
export const markOf = (id) => entryOf(id)?.mark ?? null;
export const isGuest = () => account.who() === null;
export const { who } = account;
export const { isKept } = browser;

/** Sets a rating; null removes it. A rated book has been read, so no mark stays on it. */
export const rate = (book, rating) => change(book, { rating, mark: null });

/** Sets a mark; null removes it. */
export const mark = (book, kind) => change(book, { rating: kind === null ? ratingOf(book.id) : null, mark: kind });

/** Takes several books in at once, as one change: {book, rating, mark} each; a book that is rated here keeps its rating when only a mark comes. */
export function take(found) {
  const kept = found.filter(({ book, rating }) => rating !== null || ratingOf(book.id) === null);
  const taken = new Set(kept.map(({ book }) => book.id));
  const others = entries.filter((entry) => !taken.has(entry.book.id));
  return put([...others, ...kept.map(({ book, rating, mark }) => ({ book: short(book), rating, mark }))], { taken: kept.length });
}

export const startOver = () => put([], { cleared: true });

export const canUndo = () => done.length > 0;

/** Takes the last change back. */
export async function undo() {
  const last = done.at(-1);
  if (last) {
    const others = done.slice(0, -1);
    await put(last.before, { undone: true, book: last.book });
    done = others;
  }
}

function change(book, next) {
  const others = entries.filter((entry) => entry.book.id !== book.id);
  const nothing = next.rating === null && next.mark === null;
  return put(nothing ? others : [...others, { book: short(book), ...next }], { book, ...next, was: entryOf(book.id) });
}

/** Keeps the entries and tells; a server that does not take them leaves everything as it was. */
async function put(next, detail) {
  const before = entries;
  entries = isGuest() ? next.slice(-browser.MOST) : next;
  try {
    await (isGuest() ? browser.save(entries) : account.save(before, entries));
  } catch (failed) {
    entries = before;
    notify({ failed });
    return;
  }
  done = [...done, { before, book: detail.book }].slice(-UNDOABLE);
  notify(detail);
}

const notify = (detail) => changes.dispatchEvent(new CustomEvent('change', { detail }));

/** Calls {@code listener({book, rating, mark, was} or {cleared}, {taken}, {undone}, {elsewhere}, {failed})} after each change. */
export function onChange(listener, signal) {
  changes.addEventListener('change', (event) => listener(event.detail), { signal });
}

/** Resolves when it is known who reads: at once for a guest, else when the server has said so. */
export const ready = account.probably() ? resume() : Promise.resolve();

async function resume() {
  try {
    await account.resume();
    await fill();
  } catch {
    // without an answer the reader is a guest until the next page
  }
}

async function fill() {
  entries = isGuest() ? browser.load() : await account.load();
  done = [];
}

export async function signIn(name, passphrase) {
  await account.signIn(name, passphrase);
  await fill();
  notify({ elsewhere: true });
}

/** Signs up; the guest's books go along when wished, and leave the browser. */
export async function signUp(name, passphrase, consents, along) {
  const before = entries;
  await account.signUp(name, passphrase, consents, []);
  if (along && before.length > 0) {
    await account.save([], before);
    browser.save([]);
  }
  await fill();
  notify({ elsewhere: true });
}

export async function signOut() {
  await account.signOut();
  await fill();
  notify({ elsewhere: true });
}

browser.onElsewhere(() => {
  if (isGuest()) {
    entries = browser.load();
    done = [];
    notify({ elsewhere: true });
  }
});
