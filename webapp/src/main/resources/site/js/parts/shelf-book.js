// A recommended book as a card on a shelf: stars, reason, and what one can do with it. It lives on while its shelf changes.

import { h } from '../dom.js';
import * as me from '../me.js';
import { shelfCard } from './book.js';
import { marks } from './marks.js';
import { predicted } from './predicted.js';
import { rate } from './rate.js';

/** @return {element, update(item)} */
export function shelfBook(item, range) {
  const { book } = item;
  const words = h('div.shelf__why');
  const rating = rate(book, range, me.ratingOf(book.id), (given) => me.rate(book, given), { clear: false });
  const marking = marks(book);
  const element = shelfCard(book, [rating, marking], words);

  function update(next) {
    words.replaceChildren(...[next.estimate !== undefined && predicted({ estimate: next.estimate }, range), next.reason && h('p.shelf__reason', { dir: 'auto', title: next.reason }, next.reason)].filter(Boolean));
    rating.set(me.ratingOf(book.id));
    marking.set();
  }
  update(item);
  return { element, update };
}
