// Search results. The address holds every wish, so that it can be sent, and "back" goes back.

import { scale } from '../api.js';
import { announce, h } from '../dom.js';
import { readerPath, searchPath } from '../format.js';
import * as me from '../me.js';
import { go } from '../router.js';
import { bones, notice } from '../parts/states.js';
import { t } from '../strings.js';
import { activeFilters, facets, facetToggle } from './facets.js';
import { hit } from './search-hit.js';
import { hasFilters, PAGE, readWishes, search } from './search-wishes.js';

const DEEPEST = 1000; // the API pages no further; nobody reads that far

export async function show({ main, query, signal, same, first }) {
  const wishes = readWishes(query);
  document.title = t.titled(t.searchTitle(wishes.q));
  document.querySelectorAll('[data-search]').forEach((field) => {
    field.value = wishes.q;
  });
  if (same) {
    main.setAttribute('aria-busy', 'true');
  } else if (!first) {
    const bar = h('div.results__bar', h('span.bone.bone--control'));
    main.replaceChildren(h('h1', t.searchTitle(wishes.q)), h('div.results', h('div.facets'), h('div', bar, bones(6))));
  }
  try {
    const [answer, range] = await Promise.all([search(wishes, signal), scale()]);
    if (!signal.aborted) {
      fill(main, wishes, answer, range, same, signal);
      announce(t.foundFor(answer.total, '', answer.estimated));
    }
  } finally {
    main.removeAttribute('aria-busy');
  }
}

function fill(main, wishes, answer, range, same, signal) {
  const heading = h('h1', t.foundFor(answer.total, wishes.q, answer.estimated));
  const chips = activeFilters(wishes);
  const mended = answer.didYouMean && h('p.did-you-mean', t.didYouMean, h('a', { href: searchPath({ ...wishes, q: answer.didYouMean, offset: '' }), 'data-key': 'did-you-mean' }, answer.didYouMean), '?');
  const near = answer.total > 0 && t.nearness[answer.nearness] && h('p.note', t.nearness[answer.nearness]);
  const above = [heading, mended, near, chips].filter(Boolean);
  if (answer.total === 0) {
    main.replaceChildren(...above, nothing(wishes), ...(answer.instead ?? []).filter(({ items }) => items.length > 0).map((group) => instead(group, wishes.q, range, signal)));
    return;
  }
  const panel = facets(wishes, answer.facets, same);
  const list = h('ol.rows', { 'aria-label': heading.textContent }, answer.items.map((book) => hit(book, range, signal)));
  const bar = h('div.results__bar', facetToggle(panel, wishes), me.ratings().length > 0 && slider(wishes), sorting(wishes));
  main.replaceChildren(...above, h('div.results', panel, h('div', bar, h('h2.visually-hidden', t.results), list, paging(wishes, answer))));
}

/** From words alone to the reader's taste first. */
function slider(wishes) {
  const input = h('input.dial__slider', {
    type: 'range', min: 0, max: 1, step: 0.25, 'data-key': 'personal', 'aria-label': t.personal.name, 'aria-valuetext': t.personal.at(`${Math.round(Number(wishes.personal) * 100)} %`),
    onchange: () => go(searchPath({ ...wishes, personal: Number(input.value) === 0 ? '' : input.value, offset: '' })),
  });
  input.value = Number(wishes.personal);
  return h('div.personal', h('span', { 'aria-hidden': 'true' }, t.personal.words), input, h('span', { 'aria-hidden': 'true' }, t.personal.mine));
}

function sorting(wishes) {
  const known = Object.entries(t.sorts).filter(([value]) => value !== 'for_me' || me.ratings().length > 0 || wishes.sort === value);
  const options = known.map(([value, text]) => h('option', { value, selected: value === (wishes.sort || 'relevance') }, text));
  const select = h(
    'select.sort__select',
    { 'data-key': 'sort', onchange: () => go(searchPath({ ...wishes, sort: select.value === 'relevance' ? '' : select.value, offset: '' })) },
    options,
  );
  return h('label.sort', t.sortBy, select);
}

function paging(wishes, { total, items }) {
  const offset = Number(wishes.offset || 0);
  const link = (text, at, rel) => h('a.button', { href: searchPath({ ...wishes, offset: at > 0 ? at : '' }), rel }, text);
  return h(
    'nav.paging',
    { 'aria-label': t.pages },
    offset > 0 ? link(t.previous, offset - PAGE, 'prev') : h('span'),
    h('span', t.range(offset + (items.length > 0 ? 1 : 0), offset + items.length, total)),
    offset + items.length < total && items.length > 0 && offset + PAGE <= DEEPEST ? link(t.next, offset + PAGE, 'next') : h('span'),
  );
}

function nothing(wishes) {
  const filtered = hasFilters(wishes);
  const mayBeReader = /^\S*\d\S*$/.test(wishes.q);
  return notice(
    t.noHits(wishes.q),
    h('p', filtered ? t.noHitsFilters : t.noHitsHelp),
    h(
      'div.actions',
      filtered && h('a.button.button--main', { href: searchPath({ q: wishes.q }) }, t.dropFilters),
      h('a.button', { href: '/search' }, t.browse),
      mayBeReader && h('a.button', { href: readerPath(wishes.q) }, t.openReader(wishes.q)),
    ),
  );
}

/** What there is where nothing was found: other spellings, the author's other books, the subject's, popular ones. */
function instead({ kind, text, items }, words, range, signal) {
  const id = `instead-${kind}`;
  return h(
    'section.section',
    { 'aria-labelledby': id },
    h('div.section__head', h('h2', { id }, kind === 'popular' ? t.instead.popular : t.instead[kind](text ?? words))),
    h('ol.rows.rows--two', { 'aria-labelledby': id }, items.map((book) => hit(book, range, signal))),
  );
}
