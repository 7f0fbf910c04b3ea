// Stars as a picture, with the figure beside it and words for those who do not see it.

import { h, s } from '../dom.js';
import { estimate, rating } from '../format.js';

/** A star around (10, 10). */
export const STAR = 'M10 1.6l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9L1.5 7.8l5.9-.8z';

/**
 * Stars for a value. On scales longer than five one star and "7.9 / 10" stand in for a row nobody would count.
 *
 * @param label what a screen reader says, figures included
 * @param note a word behind the figure
 * @param exact whether somebody gave this very rating, so that a whole one needs no decimal
 */
export function stars(value, highest, label, { note = '', exact = false } = {}) {
  const short = highest > 5;
  const figure = exact ? rating(value) : estimate(value);
  return h(
    'span.stars',
    h('span.visually-hidden', label),
    picture(short ? 1 : value, short ? 1 : Math.ceil(highest)),
    h('span', { 'aria-hidden': 'true' }, short ? `${figure} / ${highest}` : figure),
    note && h('span.stars__note', { 'aria-hidden': 'true' }, note),
  );
}

function picture(value, count) {
  const row = (name) =>
    Array.from({ length: count }, (_, i) => s(`path.${name}`, { d: STAR, transform: `translate(${i * 20} 0)` }));
  const full = Math.max(0, Math.min(count, value)) * 20;
  return s(
    'svg.stars__picture',
    { viewBox: `0 0 ${count * 20} 20`, width: count * 20, height: 20, 'aria-hidden': 'true' },
    row('stars__empty'),
    s('svg', { width: full, height: 20, viewBox: `0 0 ${full || 1} 20` }, row('stars__full')),
  );
}
