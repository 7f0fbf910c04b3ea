// Filters of a search: what is on, as chips that go away; what could be, with counts. On a phone they fold.

import { h, s } from '../dom.js';
import { language, searchPath } from '../format.js';
import { t } from '../strings.js';

const MOST = 8;
let open = false;

/** The filters that are on, each a link to the search without it; null when none is. */
export function activeFilters(wishes) {
  const chips = [
    ...wishes.tag.map((value) => chip('tag', value, { tag: wishes.tag.filter((each) => each !== value) })),
    ...wishes.author.map((value) => chip('author', value, { author: wishes.author.filter((each) => each !== value) })),
    ...wishes.language.map((value) => chip('language', language(value), { language: wishes.language.filter((each) => each !== value) })),
    ...wishes.decade.map((value) => chip('decade', value, { decade: wishes.decade.filter((each) => each !== value) })),
    (wishes.from || wishes.to) && chip('decade', t.years(wishes.from, wishes.to), { from: '', to: '' }),
  ].filter(Boolean);

  function chip(kind, text, change) {
    const href = searchPath({ ...wishes, ...change, offset: '' });
    const cross = s('svg', { width: 10, height: 10, viewBox: '0 0 10 10', 'aria-hidden': 'true' }, s('path', { d: 'M1 1l8 8M9 1l-8 8', stroke: 'currentColor', 'stroke-width': 1.6 }));
    return h('li', h('a.chip.chip--on', { href, 'aria-label': t.removeFilter(t.facets[kind], text) }, text, cross));
  }
  return chips.length > 0 ? h('ul.chips.filters', { 'aria-label': t.filtersOn }, chips) : null;
}

/** The panel of possible filters. */
export function facets(wishes, counts, same) {
  open = open && same;
  const panel = h('aside.facets', { id: 'facets', 'aria-label': t.filters(0) });
  panel.classList.toggle('facets--open', open);
  panel.append(
    ...[
      group('tag', counts.tag, wishes.tag, (value) => ({ tag: [...wishes.tag, value] })),
      group('author', counts.author, wishes.author, (value) => ({ author: [...wishes.author, value] })),
      group('language', counts.language, wishes.language, (value) => ({ language: [...wishes.language, value] }), language),
      group('decade', inTime(counts.decade), wishes.decade, (value) => ({ decade: [...wishes.decade, value] })),
    ].filter(Boolean),
  );

  function group(kind, values = [], used, change, name = (value) => value) {
    const free = values.filter(({ value }) => !used.includes(value)).slice(0, MOST);
    if (free.length === 0 || (kind === 'language' && used.length === 0 && free.length < 2)) {
      return null;
    }
    const id = `facet-${kind}`;
    return h(
      'div',
      h('h2.facet__head', { id }, t.facets[kind]),
      h(
        'ul.chips',
        { 'aria-labelledby': id },
        free.map(({ value, count }) =>
          h('li', h('a.chip', { href: searchPath({ ...wishes, ...change(value), offset: '' }), 'data-key': `${kind}-${value}` }, name(value), ' ', h('span.chip__count', String(count)))),
        ),
      ),
    );
  }
  return panel;
}

/** The decades with most books, in the order of time; "before 1500" comes first. */
function inTime(decades = []) {
  return decades.slice(0, MOST).sort((a, b) => (Number.parseInt(a.value, 10) || 0) - (Number.parseInt(b.value, 10) || 0));
}

/** The button that unfolds the panel where there is no room beside the results. */
export function facetToggle(panel, wishes) {
  const on = wishes.tag.length + wishes.author.length + wishes.language.length + wishes.decade.length + (wishes.from || wishes.to ? 1 : 0);
  const button = h(
    'button.button',
    { type: 'button', 'aria-expanded': String(open), 'aria-controls': 'facets', 'data-key': 'facets', onclick: toggle },
    t.filters(on),
    s('svg.opener__mark', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, s('path', { d: 'M1 4l5 5 5-5' })),
  );

  function toggle() {
    open = !open;
    panel.classList.toggle('facets--open', open);
    button.setAttribute('aria-expanded', String(open));
  }
  return button;
}
