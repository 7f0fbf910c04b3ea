// The ratings of somebody without an account. They live in this browser's local storage and nowhere else.

const KEY = 'readalike.guest';
const MOST = 1000;
const changes = new EventTarget();
let entries = load();
let before = null;
let persistent = true;

function load() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(sound).slice(-MOST) : [];
  } catch {
    return [];
  }
}

function sound(entry) {
  return typeof entry?.book?.id === 'string' && typeof entry.book.title === 'string' && Number.isFinite(entry.rating);
}

function save(next, change) {
  before = entries;
  entries = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    persistent = false;
  }
  changes.dispatchEvent(new CustomEvent('change', { detail: change }));
}

/** The books with their ratings, last rated first. */
export const ratings = () => entries.toReversed();

export const ratingOf = (id) => entries.find((entry) => entry.book.id === id)?.rating ?? null;

/** Whether the browser keeps the ratings over a reload. */
export const isKept = () => persistent;

/** Sets a rating; null removes it. */
export function rate(book, rating) {
  const others = entries.filter((entry) => entry.book.id !== book.id);
  const { id, title, authors, year } = book;
  const next = rating === null ? others : [...others, { book: { id, title, authors, year }, rating }].slice(-MOST);
  save(next, { book, rating });
}

export function startOver() {
  save([], { cleared: true });
}

/** Takes the last change back. */
export function undo() {
  if (before !== null) {
    save(before, { undone: true });
  }
}

/** As POST /recommendations wants them; ratings off the scale (another data set's) are moved onto it. */
export function asRequest({ lowest, highest }) {
  return entries.map(({ book, rating }) => ({ book: book.id, rating: Math.min(highest, Math.max(lowest, rating)) }));
}

export function onChange(listener, signal) {
  changes.addEventListener('change', (event) => listener(event.detail), { signal });
}

addEventListener('storage', (event) => {
  if (event.key === KEY) {
    entries = load();
    changes.dispatchEvent(new CustomEvent('change', { detail: { elsewhere: true } }));
  }
});
