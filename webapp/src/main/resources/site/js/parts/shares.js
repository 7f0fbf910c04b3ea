// Shares as bars: a small picture with the same figures in words beside it.

import { h, s } from '../dom.js';
import { t } from '../strings.js';

/** Shares of several amounts in whole percent of the sum of their sizes; signs stay. */
export function percentages(amounts) {
  const sum = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
  return amounts.map((amount) => (sum === 0 ? 0 : Math.round((amount / sum) * 100)));
}

/** One bar with its figure; negative ones are drawn in the colour of "against". */
export function bar(percent, longest) {
  const length = longest === 0 ? 0 : (Math.abs(percent) / longest) * 100;
  return s(
    'svg.bar',
    { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    s('rect.bar__track', { width: 100, height: 8 }),
    s(percent < 0 ? 'rect.bar__against' : 'rect.bar__for', { width: length, height: 8 }),
  );
}

/** How taste, content and popularity make up a score, as one bar with its legend. */
export function mix(parts) {
  const names = Object.keys(t.mix);
  const shares = percentages(names.map((name) => Math.max(0, parts[name] ?? 0)));
  let x = 0;
  const pieces = names.map((name, i) => {
    const piece = s(`rect.mix--${name}`, { x, width: shares[i], height: 12 });
    x += shares[i];
    return piece;
  });
  const label = names.map((name, i) => `${t.mix[name]} ${t.percent(shares[i])}`).join(', ');
  const legend = names.map((name, i) =>
    h('span.legend__item', s('svg.legend__mark', { viewBox: '0 0 12 12' }, s(`rect.mix--${name}`, { width: 12, height: 12 })), `${t.mix[name]} ${t.percent(shares[i])}`),
  );
  return [
    s('svg.why__mix', { viewBox: '0 0 100 12', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, s('rect.bar__track', { width: 100, height: 12 }), pieces),
    h('p.legend', { 'aria-hidden': 'true' }, legend),
  ];
}
