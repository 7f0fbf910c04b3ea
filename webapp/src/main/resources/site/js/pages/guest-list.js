// The list of somebody without an account, made anew from the ratings in this browser whenever one changes.

import { post, scale } from '../api.js';
import { announce, h } from '../dom.js';
import { estimate, rating } from '../format.js';
import * as guest from '../guest.js';
import { row, smallRow } from '../parts/book.js';
import { rankedList } from '../parts/ranked-list.js';
import { rate } from '../parts/rate.js';
import { stars } from '../parts/stars.js';
import { bones, failure } from '../parts/states.js';
import { t } from '../strings.js';

const STEP = 10;
const MOST = 100;

/** @return {element, loaded}: list and own books side by side, and a promise that they are filled */
export function guestList(signal) {
  const ranked = rankedList(t.yourList);
  const own = rankedList(t.yourBooks);
  const place = h('div');
  const status = h('span');
  const strangers = h('p.note');
  const undo = h('button.button.button--plain', { type: 'button', hidden: true, onclick: guest.undo }, t.undo);
  const more = h('button.button', { type: 'button', hidden: true, onclick: grow }, t.more);
  const books = h(
    'section.section',
    { 'aria-labelledby': 'your-books', hidden: true },
    h('div.section__head', h('h2', { id: 'your-books' }, t.yourBooks), h('button.button', { type: 'button', onclick: guest.startOver }, t.startOver)),
    h('p.note', guest.isKept() ? t.privacy : t.notKept),
    own.list,
  );
  const list = h(
    'section.section',
    { 'aria-labelledby': 'your-list' },
    h('div.section__head', h('h2', { id: 'your-list', tabindex: -1 }, t.yourList), h('p.note', status, undo)),
    place,
    strangers,
    more,
  );
  let wanted = STEP;
  let asking = null;

  async function refresh() {
    asking?.abort();
    asking = new AbortController();
    const mine = AbortSignal.any([signal, asking.signal]);
    const range = await scale().catch(() => ({ lowest: 1, highest: 5 }));
    const rated = guest.ratings();
    books.hidden = rated.length === 0;
    own.show(rated.map((entry) => smallRow(entry.book, control(entry.book, range, entry.rating))));
    if (rated.length === 0) {
      place.replaceChildren(h('p.section__lead', t.yourListEmpty));
      place.removeAttribute('aria-busy');
      strangers.textContent = '';
      more.hidden = true;
      return;
    }
    if (!place.contains(ranked.list)) {
      place.replaceChildren(bones(3));
    }
    place.setAttribute('aria-busy', 'true');
    try {
      const answer = await post(['recommendations'], { ratings: guest.asRequest(range), n: wanted }, mine);
      fill(answer, range);
    } catch (error) {
      if (!mine.aborted) {
        failure(place, error, { retry: refresh });
      }
    }
  }

  function fill(answer, range) {
    if (!place.contains(ranked.list)) {
      place.replaceChildren(ranked.list);
    }
    ranked.show(answer.items.map((item) => recommended(item, range)));
    place.removeAttribute('aria-busy');
    strangers.textContent = answer.unknown?.length > 0 ? t.unknownBooks(answer.unknown.length) : '';
    more.hidden = answer.items.length < wanted || wanted >= MOST;
  }

  const control = (book, range, value) => rate(book, range, value, (given) => guest.rate(book, given));

  function recommended({ book, estimate: value, reason }, range) {
    return row(
      book,
      stars(value, range.highest, t.predictedFor(estimate(value), range.highest), { note: t.predicted }),
      h('p.reason', { dir: 'auto' }, reason),
      h('div.actions', h('span.note', { 'aria-hidden': 'true' }, t.readIt), control(book, range, null)),
    );
  }

  function grow() {
    wanted = Math.min(MOST, wanted + STEP);
    refresh();
  }

  async function changed(change) {
    const { highest } = await scale().catch(() => ({ highest: 5 }));
    const message = told(change, highest);
    status.textContent = message;
    undo.hidden = change.undone === true || change.elsewhere === true;
    if (change.cleared) {
      wanted = STEP;
      list.querySelector('h2').focus({ preventScroll: true });
    }
    announce(message);
    await refresh();
  }

  guest.onChange(changed, signal);
  return { element: h('div.two', list, books), loaded: refresh() };
}

function told({ book, rating: value, cleared, undone }, highest) {
  if (cleared) {
    return t.startedOver;
  }
  if (undone) {
    return t.undone;
  }
  if (!book) {
    return '';
  }
  return value === null ? t.unrated(book.title) : t.rated(book.title, t.starsOf(rating(value), highest));
}
