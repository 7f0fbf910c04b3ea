// The stars somebody would probably give, with the range that holds four times out of five.

import { h, s } from '../dom.js';
import { estimate, rating } from '../format.js';
import { t } from '../strings.js';
import { stars } from './stars.js';

/** "4.2 predicted, likely 3.1–5". */
export function predicted({ estimate: value, interval }, { highest }) {
  const likely = interval && t.likely(estimate(interval[0]), estimate(interval[1]));
  const label = [t.predictedFor(estimate(value), highest), likely].filter(Boolean).join(', ');
  return stars(value, highest, label, { note: likely || t.predicted });
}

/** The scale as a line: the likely range as a band, the prediction as a dot on it. */
export function intervalPicture({ estimate: value, interval }, { lowest, highest }) {
  const x = (stars) => 4 + ((Math.min(highest, Math.max(lowest, stars)) - lowest) / (highest - lowest)) * 92;
  const ticks = [];
  for (let each = Math.ceil(lowest); each <= highest; each += 1) {
    ticks.push(s('path.interval__tick', { d: `M${x(each)} 9v4` }));
  }
  return h(
    'div.interval',
    s(
      'svg.interval__picture',
      { viewBox: '0 0 100 16', role: 'img', 'aria-label': t.intervalFor(estimate(value), estimate(interval[0]), estimate(interval[1])) },
      s('path.interval__scale', { d: 'M4 8h92' }),
      ticks,
      s('rect.interval__band', { x: x(interval[0]), y: 5, width: Math.max(1, x(interval[1]) - x(interval[0])), height: 6, rx: 3 }),
      s('circle.interval__dot', { cx: x(value), cy: 8, r: 4 }),
    ),
    h('p.interval__ends', { 'aria-hidden': 'true' }, h('span', rating(lowest)), h('span', rating(highest))),
  );
}
