// Search results. The address holds every wish, so that it can be sent, and "back" goes back.

import { get, scale } from '../api.js';
import { announce, h } from '../dom.js';
import { estimate, readerPath, searchPath } from '../format.js';
import { go } from '../router.js';
import { row, byline, subjects } from '../parts/book.js';
import { stars } from '../parts/stars.js';
import { bones, notice } from '../parts/states.js';
import { t } from '../strings.js';
import { activeFilters, facets, facetToggle } from './facets.js';

const PAGE = 20;
const DEEPEST = 1000; // the API pages no further; nobody reads that far

export async function show({ main, query, signal, same }) {
  const wishes = read(query);
  document.title = t.titled(t.searchTitle(wishes.q));
  document.querySelectorAll('[data-search]').forEach((field) => {
    field.value = wishes.q;
  });
  if (same) {
    main.setAttribute('aria-busy', 'true');
  } else {
    const bar = h('div.results__bar', h('span.bone.bone--control'));
    main.replaceChildren(h('h1', t.searchTitle(wishes.q)), h('div.results', h('div.facets'), h('div', bar, bones(6))));
  }
  try {
    const [answer, range] = await Promise.all([get(['search'], { ...wishes, n: PAGE }, signal), scale()]);
    fill(main, wishes, answer, range, same);
    announce(t.found(answer.total));
  } finally {
    main.removeAttribute('aria-busy');
  }
}

function read(query) {
  const one = (name) => query.get(name) ?? '';
  return {
    q: one('q').trim(), tag: query.getAll('tag'), author: query.getAll('author'), language: one('language'),
    from: one('from'), to: one('to'), sort: one('sort'), offset: Number.parseInt(one('offset'), 10) > 0 ? one('offset') : '',
  };
}

function fill(main, wishes, answer, range, same) {
  const heading = h('h1', t.foundFor(answer.total, wishes.q));
  const chips = activeFilters(wishes);
  const mended = answer.didYouMean && h('p.did-you-mean', t.didYouMean, h('a', { href: searchPath({ ...wishes, q: answer.didYouMean, offset: '' }) }, answer.didYouMean), '?');
  if (answer.total === 0) {
    main.replaceChildren(heading, ...[mended, chips].filter(Boolean), nothing(wishes));
    return;
  }
  const panel = facets(wishes, answer.facets, same);
  const list = h('ol.rows', { 'aria-label': heading.textContent }, answer.items.map((book) => hit(book, range.highest)));
  const bar = h('div.results__bar', facetToggle(panel, wishes), sorting(wishes));
  main.replaceChildren(
    heading,
    ...[mended, chips].filter(Boolean),
    h('div.results', panel, h('div', bar, h('h2.visually-hidden', t.results), list, paging(wishes, answer))),
  );
}

function hit(book, highest) {
  const mean = book.meanRating;
  const rated =
    mean === null || mean === undefined
      ? h('p.note', t.noRatings)
      : h('p', stars(mean, highest, t.meanOf(estimate(mean), highest, book.ratingCount), { note: t.ratingCount(book.ratingCount) }));
  const item = row(book, rated, subjects(book.tags, 4));
  item.querySelector('.byline').replaceWith(byline(book, { links: true }));
  return item;
}

function sorting(wishes) {
  const options = Object.entries(t.sorts).map(([value, text]) =>
    h('option', { value, selected: value === (wishes.sort || 'relevance') }, text),
  );
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
  const filtered = wishes.tag.length > 0 || wishes.author.length > 0 || wishes.language || wishes.from || wishes.to;
  const mayBeReader = wishes.q !== '' && !/\s/.test(wishes.q);
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
