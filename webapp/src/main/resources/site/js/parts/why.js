// "Why?": opens below a recommendation, asks for its reasons once, and shows them as shares.

import { get } from '../api.js';
import { h, s } from '../dom.js';
import { bookPath, rating, searchPath } from '../format.js';
import { t } from '../strings.js';
import { bar, mix, percentages } from './shares.js';
import { failure } from './states.js';

/** The button and the panel it opens. */
export function why(user, book, highest, number) {
  const id = `why-${number}`;
  const panel = h('div.why', { id, hidden: true });
  let asked = false;
  const button = h(
    'button.button.opener',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': t.whyFor(book.title), 'data-key': `why-${book.id}`, onclick: toggle },
    t.why,
    s('svg.opener__mark', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, s('path', { d: 'M1 4l5 5 5-5' })),
  );

  function toggle() {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (!asked) {
      load();
    }
  }

  async function load() {
    asked = true;
    panel.replaceChildren(h('p', t.loading));
    try {
      fill(panel, await get(['users', user, 'recommendations', book.id, 'because']), highest);
    } catch (error) {
      asked = false;
      failure(panel, error, { retry: load });
    }
  }
  return [button, panel];
}

function fill(panel, because, highest) {
  panel.replaceChildren(
    section(t.whyMix, mix(because.parts)),
    because.books.length > 0 ? section(t.whyBooks, books(because.books, highest)) : h('p', t.whyNothing),
    ...(because.terms.length > 0 ? [section(t.whyTerms, terms(because.terms))] : []),
  );
}

const section = (title, content) => h('div', h('h4.why__head', title), content);

function books(influences, highest) {
  const shares = percentages(influences.map((each) => each.share));
  const longest = Math.max(...shares.map(Math.abs));
  return h(
    'ul.shares',
    influences.map(({ book, rating: given }, i) =>
      h(
        'li.share',
        h('span.share__book', h('a', { href: bookPath(book.id), dir: 'auto' }, book.title), ` (${t.pointsOf(rating(given), highest)})`),
        bar(shares[i], longest),
        h('span.share__figure', t.percent(shares[i]), shares[i] < 0 && h('span.visually-hidden', ` ${t.against}`)),
      ),
    ),
  );
}

function terms(shared) {
  const shares = percentages(shared.map((each) => each.share));
  return h('ul.chips', shared.map((term, i) => h('li', chip(term, t.percent(shares[i])))));
}

function chip({ kind, text }, share) {
  const target = { tag: { tag: text }, author: { author: text }, series: { q: text }, word: { q: text } }[kind];
  const figure = h('span.chip__count', kind === 'tag' ? share : `${t.termKinds[kind]} · ${share}`);
  return h('a.chip', { href: searchPath(target) }, text, figure);
}
