// A list with its dials. The address holds every wish, so that it can be sent, and "back" turns the dials back.

import { scale } from '../api.js';
import { announce, h, s } from '../dom.js';
import { dials } from '../parts/dials.js';
import { recommendations } from '../parts/recommendations.js';
import { note } from '../router.js';
import { t } from '../strings.js';
import { atRest, wishesOf, withWishes } from '../wishes.js';

/**
 * @param source see lists.js
 * @param options {path}: the page's address without wishes; {query}; {lead}; {acts}; {signal}; {extra}: () -> more that the list depends on
 * @return {element, refresh}
 */
export function dialled(source, { path, query, lead, acts = true, signal, filled }) {
  let wishes = wishesOf(query);
  const list = recommendations(source, { label: t.theirList, range: scale(), wishes: () => wishes, acts, signal, filled });
  const panel = h('details.fold', { open: !atRest(wishes) }, h('summary.fold__head', sign(), h('span', t.dials.title)), dials(wishes, turned, signal));

  async function turned(next) {
    wishes = next;
    note(withWishes(path, wishes));
    await list.refresh();
    announce(t.dials.turned);
  }
  const element = h(
    'section.section',
    { 'aria-labelledby': 'their-list' },
    h('div.section__head', h('h2', { id: 'their-list' }, t.theirList)),
    h('p.section__lead', lead),
    panel,
    list.element,
  );
  return { element, refresh: list.refresh };
}

const sign = () => s('svg.fold__sign', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, s('path', { d: 'M2 6h8M15 6h3M2 14h3M10 14h8M10 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 0 0-5 0M5 14a2.5 2.5 0 1 0 5 0a2.5 2.5 0 0 0-5 0' }));
