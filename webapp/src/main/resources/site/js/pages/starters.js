// "New here?": a handful of books that teach most about a taste. Each answer brings another book, and the list beside it gets better.

import { post, scale } from '../api.js';
import { announce, h, s } from '../dom.js';
import { mine, ratings } from '../lists.js';
import * as me from '../me.js';
import { shelfCard, smallRow } from '../parts/book.js';
import { predicted } from '../parts/predicted.js';
import { rankedList } from '../parts/ranked-list.js';
import { rate } from '../parts/rate.js';
import { failure, shelfBones } from '../parts/states.js';
import { t } from '../strings.js';

const SHOWN = 6;
const ENOUGH = 8;
const PREVIEW = 5;
const SKIPPED = 'readalike.skipped';

/** @return {element, loaded}: the section, and a promise that it is filled */
export function starters(signal) {
  const tray = rankedList(null, 'ul.shelf.shelf--tray');
  tray.list.setAttribute('aria-labelledby', 'starters');
  const place = h('div', shelfBones(SHOWN));
  const progress = h('div.progress');
  const preview = previewList(signal);
  const element = h(
    'section.section.starters',
    { 'aria-labelledby': 'starters' },
    h('div.section__head', h('h2', { id: 'starters', tabindex: -1 }, t.newHere), h('div.actions', h('a.button.button--plain', { href: '/import' }, t.importLink), h('button.button', { type: 'button', onclick: enough }, t.enough))),
    h('p.section__lead', me.isGuest() ? t.newHereLead : t.newHereLeadOwn),
    h('div.starters__two', h('div', progress, place), preview.element),
  );
  const cards = new Map();
  const skipped = new Set();
  let slots = [];
  let asking = null;

  async function load() {
    place.setAttribute('aria-busy', 'true');
    try {
      const range = await scale();
      await draw(range);
      place.replaceChildren(tray.list);
      place.removeAttribute('aria-busy');
      me.onChange(() => draw(range).catch(() => {}), signal);
    } catch (error) {
      if (!signal.aborted) {
        failure(place, error, { retry: load });
      }
    }
    await preview.refresh();
  }

  const isOpen = (book) => me.ratingOf(book.id) === null && me.markOf(book.id) === null && !skipped.has(book.id);

  /** The next question takes the place of the one that is answered, so that nothing moves under the pointer. */
  async function draw(range) {
    asking?.abort();
    asking = new AbortController();
    const now = AbortSignal.any([signal, asking.signal]);
    progress.replaceChildren(...steps(me.ratings().length));
    element.hidden = isDone();
    const unknown = [...skipped, ...me.marked('want').map(({ id }) => id), ...me.marked('hide').map(({ id }) => id)].slice(-1000);
    const { questions } = await post(['onboarding'], { ratings: await ratings(), unknown, n: SHOWN }, now);
    if (now.aborted) {
      return;
    }
    const staying = slots.map((slot) => (isOpen(slot) ? slot : null));
    const coming = questions.map(({ book }) => book).filter((book) => isOpen(book) && !staying.some((slot) => slot?.id === book.id));
    slots = Array.from({ length: SHOWN }, (_, i) => staying[i] ?? coming.shift()).filter(Boolean);
    tray.show(slots.map((book) => card(book, range)));
  }

  function card(book, range) {
    if (!cards.has(book.id)) {
      const give = (rating) => me.rate(book, rating);
      const skip = h('button.button.button--plain.skip-book', { type: 'button', 'data-key': `skip-${book.id}`, onclick: () => pass(book, range) }, t.notRead, h('span.visually-hidden', `: ${book.title}`));
      cards.set(book.id, shelfCard(book, [rate(book, range, null, give, { clear: false }), skip]));
    }
    return cards.get(book.id);
  }

  function pass(book, range) {
    skipped.add(book.id);
    draw(range).catch(() => {});
    announce(t.passed(book.title));
  }

  function enough() {
    try {
      sessionStorage.setItem(SKIPPED, '1');
    } catch {
      // without storage the question comes again with the next page
    }
    element.hidden = true;
    document.querySelector('.shelves h2, .hero input')?.focus();
  }
  element.hidden = isDone();
  return { element, loaded: element.hidden ? Promise.resolve() : load() };
}

function isDone() {
  try {
    return me.ratings().length >= ENOUGH || sessionStorage.getItem(SKIPPED) !== null;
  } catch {
    return me.ratings().length >= ENOUGH;
  }
}

function steps(count) {
  const dots = Array.from({ length: ENOUGH }, (_, i) => s(i < count ? 'rect.progress__done' : 'rect.progress__open', { x: i * 12, y: 0, width: 10, height: 4, rx: 2 }));
  return [h('span.note', t.progress(count, ENOUGH)), s('svg.progress__picture', { viewBox: `0 0 ${ENOUGH * 12 - 2} 4`, 'aria-hidden': 'true' }, dots)];
}

/** The first books of the list so far. */
function previewList(signal) {
  const ranked = rankedList(t.yourListSoFar);
  const place = h('div', h('p.note', t.yourListEmpty));
  const element = h('div.starters__preview', h('h3', t.yourListSoFar), place);
  let asking = null;

  async function refresh() {
    asking?.abort();
    if (me.ratings().length === 0) {
      place.replaceChildren(h('p.note', t.yourListEmpty));
      return;
    }
    asking = new AbortController();
    const now = AbortSignal.any([signal, asking.signal]);
    try {
      const [range, { items }] = await Promise.all([scale(), mine.list({ n: PREVIEW }, now)]);
      place.replaceChildren(ranked.list);
      ranked.show(items.map((item) => smallRow(item.book, predicted({ estimate: item.estimate }, range))));
    } catch (error) {
      if (!now.aborted) {
        failure(place, error, { retry: refresh });
      }
    }
  }
  me.onChange(refresh, signal);
  return { element, refresh };
}
