// Keeps the books of somebody without an account in this browser's local storage and nowhere else.

const KEY = 'readalike.guest';
const MARKS = ['want', 'hide'];
let persistent = true;

/** The most books that are kept; the oldest go first. */
export const MOST = 1000;

/** All entries {book, rating, mark}, the last changed at the end. */
export function load() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(sound).map(whole).slice(-MOST) : [];
  } catch {
    return [];
  }
}

export function save(entries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    persistent = false;
  }
}

/** Whether the browser keeps the books over a reload. */
export const isKept = () => persistent;

/** Tells when another tab has changed them. */
export function onElsewhere(listener) {
  addEventListener('storage', (event) => {
    if (event.key === KEY) {
      listener();
    }
  });
}

const sound = (entry) =>
  typeof entry?.book?.id === 'string' && typeof entry.book.title === 'string' && (Number.isFinite(entry.rating) || MARKS.includes(entry.mark));

const whole = ({ book, rating, mark }) => ({ book, rating: Number.isFinite(rating) ? rating : null, mark: MARKS.includes(mark) ? mark : null });
