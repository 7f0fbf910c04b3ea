// The design system as it is: every token read back from the style sheets, every component drawn by its own code.

import { get, scale } from '../api.js';
import { h, s } from '../dom.js';
import { row, shelfCard, subjects } from '../parts/book.js';
import { rate } from '../parts/rate.js';
import { searchBox } from '../parts/search-box.js';
import { mix } from '../parts/shares.js';
import { stars } from '../parts/stars.js';
import { bones, failure, notice } from '../parts/states.js';
import { t } from '../strings.js';

const TYPE = ['text-xs', 'text-s', 'text-m', 'text-l', 'text-xl', 'text-2xl', 'text-3xl'];
const SPACE = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => `space-${step}`);
const COLOURS = ['ink', 'muted', 'link', 'link-strong', 'rule', 'edge', 'star', 'warn', 'taste', 'content', 'popularity'];
const SURFACES = ['paper', 'card', 'sunk', 'hairline'];

export async function show({ main, signal, later }) {
  document.title = t.titled(t.designTitle);
  const place = h('div', bones(2));
  main.replaceChildren(
    h('h1', t.designTitle),
    h('p.section__lead', t.designLead),
    section('type', h('ul.tokens', TYPE.map(type))),
    section('space', h('ul.tokens', SPACE.map(space))),
    section('colour', h('ul.swatches', [...COLOURS, ...SURFACES].map(swatch))),
    section('components', searchBox(), buttons(), place),
    section('states', states()),
  );
  later(books(place, signal));
}

function section(name, ...content) {
  return h('section.section', { 'aria-labelledby': `design-${name}` }, h('div.section__head', h('h2', { id: `design-${name}` }, t.designHeads[name])), content);
}

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function sample(name, property) {
  const box = h('span.tokens__sample', { 'aria-hidden': 'true' }, property === 'font-size' ? t.designWords : '');
  box.style.setProperty(property, `var(--${name})`);
  return box;
}

const line = (name, drawn) => h('li.tokens__line', h('code', `--${name}`), h('span.note', token(name)), drawn);
const type = (name) => line(name, sample(name, 'font-size'));

function space(name) {
  const drawn = sample(name, 'inline-size');
  drawn.classList.add('tokens__bar');
  return line(name, drawn);
}

function swatch(name) {
  const drawn = s('svg.swatch', { viewBox: '0 0 40 24', 'aria-hidden': 'true' }, s('rect', { width: 40, height: 24 }));
  drawn.style.color = `var(--${name})`;
  return h('li.swatches__one', drawn, h('code', `--${name}`), h('span.note', COLOURS.includes(name) ? contrast(token(name), token('paper')).toFixed(1) : token(name)));
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function buttons() {
  return h(
    'div.actions',
    h('button.button.button--main', { type: 'button' }, t.searchGo),
    h('button.button', { type: 'button' }, t.more),
    h('button.button.button--plain', { type: 'button' }, t.undo),
    h('span.chip', t.kinds.series),
    h('span.chip.chip--on', t.kinds.author),
  );
}

async function books(place, signal) {
  const [{ items }, range] = await Promise.all([get(['search'], { n: 4 }, signal), scale()]);
  place.replaceChildren(
    h('ol.rows.rows--two', items.slice(0, 2).map((book) => row(book, stars(book.meanRating ?? 0, range.highest, '', { note: t.predicted }), h('p.reason', t.designWords), subjects(book.tags, 3)))),
    h('ul.shelf', items.slice(2).map((book, i) => shelfCard(book, rate(book, range, i === 0 ? null : range.highest, () => {})))),
    h('div', mix({ taste: 6, content: 3, popularity: 1 })),
  );
}

function states() {
  const broken = h('div');
  failure(broken, { status: 503, message: t.failedTitle }, { retry: () => {} });
  return [bones(1), notice(t.designNoSuch, h('a.button', { href: '/' }, t.home)), broken];
}
