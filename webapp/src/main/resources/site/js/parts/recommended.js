// One recommendation in a list: stars, reason, what one can do with it, and why it is there. It lives on while its list changes.

import { h } from '../dom.js';
import * as me from '../me.js';
import { t } from '../strings.js';
import { row } from './book.js';
import { marks } from './marks.js';
import { predicted } from './predicted.js';
import { rate } from './rate.js';
import { why } from './why.js';

/**
 * @param source where reasons come from, see lists.js
 * @param range the rating scale
 * @param options {left}: the books left out of the list, see left-out.js; {acts}: whether the reader here may rate it
 * @return {element, update(item)}
 */
export function recommended(item, source, range, { left, acts = true }) {
  const { book } = item;
  const starsPlace = h('div');
  const reason = h('p.reason', { dir: 'auto' });
  const explained = why(source, book, range, left);
  const rating = acts && rate(book, range, me.ratingOf(book.id), (given) => me.rate(book, given), { clear: false });
  const marking = acts && marks(book);
  const actions = h('div.actions.row__actions', acts && [rating, marking], explained.button);
  const element = row(book, starsPlace, reason, actions, h('p.talker', { 'aria-hidden': 'true' }, t.talker));
  element.append(explained.panel);

  function update(next) {
    starsPlace.replaceChildren(predicted(next, range));
    reason.textContent = next.reason;
    explained.refresh();
    if (acts) {
      rating.set(me.ratingOf(book.id));
      marking.set();
    }
  }
  update(item);
  return { element, update };
}

/** What an empty list says. */
export const nothingLeft = () => h('p.section__lead', t.emptyList);
