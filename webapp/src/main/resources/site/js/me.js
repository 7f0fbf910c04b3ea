// The reader in front of the screen: which books they rated, want to read or do not want to see, and what can be undone.

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
export const { isKept } = browser;

/** Sets a rating; null removes it. A rated book has been read, so no mark stays on it. */
export const rate = (book, rating) => change(book, { rating, mark: null });

/** Sets a mark; null removes it. */
export const mark = (book, kind) => change(book, { rating: kind === null ? ratingOf(book.id) : null, mark: kind });

/** Takes several ratings in at once, as one change. */
export function take(rated) {
  const before = entries;
  const taken = new Set(rated.map(({ book }) => book.id));
  put([...entries.filter((entry) => !taken.has(entry.book.id)), ...rated.map(({ book, rating }) => ({ book: short(book), rating, mark: null }))]);
  tell({ before, taken: rated.length });
}

export function startOver() {
  const before = entries;
  put([]);
  tell({ before, cleared: true });
}

export const canUndo = () => done.length > 0;

/** Takes the last change back. */
export function undo() {
  const last = done.pop();
  if (last) {
    put(last.before);
    notify({ undone: true, book: last.book });
  }
}

function change(book, next) {
  const before = entries;
  const others = entries.filter((entry) => entry.book.id !== book.id);
  put(next.rating === null && next.mark === null ? others : [...others, { book: short(book), ...next }]);
  tell({ before, book, ...next, was: before.find((entry) => entry.book.id === book.id) ?? null });
}

function put(next) {
  entries = next.slice(-browser.MOST);
  browser.save(entries);
}

function tell(detail) {
  done = [...done, detail].slice(-UNDOABLE);
  notify(detail);
}

const notify = (detail) => changes.dispatchEvent(new CustomEvent('change', { detail }));

/** Calls {@code listener({book, rating, mark, was} or {cleared}, {taken}, {undone}, {elsewhere})} after each change. */
export function onChange(listener, signal) {
  changes.addEventListener('change', (event) => listener(event.detail), { signal });
}

browser.onElsewhere(() => {
  entries = browser.load();
  done = [];
  notify({ elsewhere: true });
});
