// A book and the reader in front of the screen: their rating, what the model expects of them and why, and what if a book were not read.

import { post } from '../api.js';
import { announce, h } from '../dom.js';
import { mine, ratings } from '../lists.js';
import * as me from '../me.js';
import { smallRow } from '../parts/book.js';
import { leftOut } from '../parts/left-out.js';
import { marks } from '../parts/marks.js';
import { speaks } from '../parts/consent-notice.js';
import { intervalPicture, predicted } from '../parts/predicted.js';
import { rankedList } from '../parts/ranked-list.js';
import { rate } from '../parts/rate.js';
import { whyPanel } from '../parts/why.js';
import { t } from '../strings.js';

const ASKED = 50;
const SHOWN = 6;

/** @return {short, long, loaded}: the rating and prediction beside the facts; the reasons below; a promise that both are filled */
export function yours(book, range, signal) {
  const hint = h('div.yours__estimate');
  const control = rate(book, range, me.ratingOf(book.id), (rating) => me.rate(book, rating));
  const marking = marks(book);
  const short = h('section.yours', { 'aria-labelledby': 'yours' }, h('h2.yours__head', { id: 'yours' }, t.yourRating), h('div.actions', control, marking), hint);
  const left = leftOut(() => struck());
  const reason = h('p.reason.reason--large', { dir: 'auto' });
  const panel = h('div.why.why--open');
  const place = h('p.note', { role: 'status' });
  const list = rankedList(t.yourList);
  const long = h(
    'section.section',
    { 'aria-labelledby': 'why-you', hidden: true },
    h('div.section__head', h('h2', { id: 'why-you' }, t.whyYou)),
    reason,
    h('div.two', h('div', panel), h('div', h('h3', t.yourList), place, left.element, list.list)),
  );
  const reasons = whyPanel(panel, mine, book, range, left, { filled, level: 'h3' });

  function filled(because) {
    reason.textContent = because.reason;
    hint.replaceChildren(h('p', t.estimateForYou, predicted(because, range)), intervalPicture(because, range));
  }

  async function draw() {
    control.set(me.ratingOf(book.id));
    marking.set();
    const own = me.ratingOf(book.id) !== null;
    const known = me.ratings().length > (own ? 1 : 0);
    long.hidden = own || !known || !(await speaks());
    if (long.hidden) {
      hint.replaceChildren(h('p.note', own ? t.ratedHint : t.yourRatingHint));
      return;
    }
    await Promise.all([reasons.load(), rank()]);
  }

  /** Where the book stands on the list, and the head of the list. Books set aside still count here: this one may be one of them. */
  async function rank() {
    const { items } = await post(['recommendations'], { ratings: await ratings(), without: left.ids(), n: ASKED }, signal).catch(() => ({ items: [] }));
    const at = items.findIndex((item) => item.book.id === book.id);
    place.textContent = at >= 0 ? t.placeOnList(at + 1) : t.notOnList(ASKED);
    const head = items.slice(0, SHOWN);
    if (at >= SHOWN) {
      head[SHOWN - 1] = items[at];
    }
    list.show(head.map((item) => listed(item, items.indexOf(item) + 1)));
  }

  function listed(item, number) {
    const entry = smallRow(item.book, predicted({ estimate: item.estimate }, range));
    entry.setAttribute('value', number);
    entry.classList.toggle('row--this', item.book.id === book.id);
    return entry;
  }

  async function struck() {
    await draw();
    announce(place.textContent);
  }

  me.onChange(draw, signal);
  return { short, long, loaded: draw() };
}
