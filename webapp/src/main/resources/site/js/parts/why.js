// "Why?": opens below a recommendation and shows its reasons as shares; each of the reader's books in it can be struck out.

import { h, s } from '../dom.js';
import { bookPath, rating, searchPath } from '../format.js';
import { t } from '../strings.js';
import { bar, mix, percentages } from './shares.js';
import { failure } from './states.js';

const FIRST = 6;
let made = 0;

/** @return {button, panel, refresh()}: the panel asks for its reasons when it is opened, and again by refresh while open */
export function why(source, book, range, left) {
  made += 1;
  const id = `why-${made}`;
  const panel = h('div.why', { id, hidden: true });
  const reasons = whyPanel(panel, source, book, range, left);
  const button = h(
    'button.button.opener',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': t.whyFor(book.title), 'data-key': `why-${book.id}`, onclick: toggle },
    t.why,
    s('svg.opener__mark', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, s('path', { d: 'M1 4l5 5 5-5' })),
  );

  function toggle() {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    refresh();
  }

  function refresh() {
    if (!panel.hidden) {
      reasons.load();
    }
  }
  return { button, panel, refresh };
}

/** Fills a place with the reasons for a book. Options: {filled}: hears of each answer; {level}: of its headings. */
export function whyPanel(panel, source, book, range, left, { filled = () => {}, level = 'h4' } = {}) {
  let asking = null;

  async function load() {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (panel.childElementCount === 0) {
      panel.replaceChildren(h('p', t.loading));
    }
    try {
      const because = await source.because(book.id, left.ids(), signal);
      if (!signal.aborted) {
        show(because);
      }
    } catch (error) {
      if (!signal.aborted) {
        failure(panel, error, { retry: load });
      }
    }
  }

  function show(because) {
    const key = panel.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    fill(panel, because, range, left, level);
    filled(because);
    if (key) {
      (panel.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? panel.querySelector('button, a'))?.focus({ preventScroll: true });
    }
  }
  return { load };
}

function fill(panel, because, { highest }, left, level) {
  const section = (title, content) => h('div', h(`${level}.why__head`, title), content);
  panel.replaceChildren(
    section(t.whyMix, mix(because.parts)),
    because.books.length > 0 || left.ids().length > 0 ? section(t.whyBooks, books(because.books, highest, left)) : h('p', t.whyNothing),
    ...(because.terms.length > 0 ? [section(t.whyTerms, terms(because.terms))] : []),
  );
}

function books(influences, highest, left) {
  const shares = percentages(influences.map((each) => each.share));
  const longest = Math.max(0, ...shares.map(Math.abs));
  const spoken = influences.map(({ book, rating: given }, i) =>
    h(
      'li.share',
      h('span.share__book', h('a', { href: bookPath(book.id), dir: 'auto' }, book.title), ` (${t.pointsOf(rating(given), highest)})`),
      bar(shares[i], longest),
      h('span.share__figure', t.percent(shares[i]), shares[i] < 0 && h('span.visually-hidden', ` ${t.against}`)),
      strike(book, left, t.strikeOut),
    ),
  );
  const silent = left.books().map((book) =>
    h('li.share.share--out', h('s.share__book', { dir: 'auto' }, book.title), h('span'), h('span'), strike(book, left, t.backIn)),
  );
  const rest = spoken.splice(FIRST);
  return [
    h('p.note', t.strikeOutHelp),
    h('ul.shares', spoken, silent),
    rest.length > 0 && h('details.figure__table', h('summary', t.moreBooks(rest.length)), h('ul.shares', rest)),
  ];
}

const strike = (book, left, text) =>
  h('button.button.button--plain.share__strike', { type: 'button', 'data-key': `strike-${book.id}`, onclick: () => left.toggle(book) }, text, h('span.visually-hidden', { dir: 'auto' }, `: ${book.title}`));

function terms(shared) {
  const shares = percentages(shared.map((each) => each.share));
  return h('ul.chips', shared.map((term, i) => h('li', chip(term, t.percent(shares[i])))));
}

function chip({ kind, text }, share) {
  const target = { tag: { tag: text }, author: { author: text } }[kind] ?? { q: text };
  const figure = h('span.chip__count', kind === 'tag' ? share : `${t.termKinds[kind] ?? kind} · ${share}`);
  return h('a.chip', { href: searchPath(target) }, text, figure);
}
