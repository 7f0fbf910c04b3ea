// Bar charts as SVG, each with a table of the same figures behind it.

import { h, s } from '../dom.js';
import { t } from '../strings.js';

const WIDTH = 320;
const ROW = 34;
const HEIGHT = 150;

/** Mirrors a place where the page runs from right to left; texts turn by themselves. */
const rtl = () => document.documentElement.dir === 'rtl';
const at = (x, width = 0) => (rtl() ? WIDTH - x - width : x);

/** Lying bars, a name above each. @param rows [{name, value, said}] */
export function lyingBars(title, head, rows) {
  const most = Math.max(...rows.map(({ value }) => value));
  const height = rows.length * ROW;
  const bars = rows.map(({ name, value, said = String(value) }, i) => {
    const width = Math.max(2, (value / most) * (WIDTH - 44));
    return [
      s('text.chart__name', { x: at(0), y: i * ROW + 14 }, name.length > 40 ? `${name.slice(0, 39)}…` : name),
      s('rect.chart__bar', { x: at(0, width), y: i * ROW + 19, width, height: 9, rx: 1.5 }),
      s('text.chart__figure', { x: at(width + 6), y: i * ROW + 28 }, said),
    ];
  });
  return figure(title, head, rows, s('svg.chart', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': summary(title, rows) }, bars));
}

/** Standing bars side by side, a name below each. */
export function standingBars(title, head, rows) {
  const most = Math.max(...rows.map(({ value }) => value), 1);
  const room = WIDTH / rows.length;
  const every = Math.ceil(rows.length / 8);
  const bars = rows.map(({ name, value }, i) => {
    const height = (value / most) * (HEIGHT - 42);
    const middle = at(i * room + room / 2);
    return [
      s('rect.chart__bar', { x: middle - room * 0.36, y: HEIGHT - 22 - height, width: room * 0.72, height, rx: 1.5 }),
      value > 0 && rows.length <= 12 && s('text.chart__figure', { x: middle, y: HEIGHT - 27 - height, 'text-anchor': 'middle' }, String(value)),
      i % every === 0 && s('text.chart__name', { x: middle, y: HEIGHT - 5, 'text-anchor': 'middle' }, name),
    ];
  });
  const ground = s('path.chart__ground', { d: `M0 ${HEIGHT - 21.5}H${WIDTH}` });
  return figure(title, head, rows, s('svg.chart', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summary(title, rows) }, bars, ground));
}

const summary = (title, rows) => t.chartSummary(title, [...rows].sort((a, b) => b.value - a.value).slice(0, 3).map(({ name, value }) => `${name} ${value}`).join(', '));

function figure(title, head, rows, picture) {
  return h(
    'figure.figure',
    h('figcaption.figure__title', title),
    picture,
    h(
      'details.figure__table',
      h('summary', t.asTable),
      h(
        'table.table',
        h('caption.visually-hidden', title),
        h('thead', h('tr', head.map((text) => h('th', { scope: 'col' }, text)))),
        h('tbody', rows.map(({ name, value, said }) => h('tr', h('th', { scope: 'row' }, name), h('td', said ?? String(value))))),
      ),
    ),
  );
}
