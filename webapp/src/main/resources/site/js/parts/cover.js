// Draws a cover from title and author: the same book always wears the same one. Decorative; the title stands beside it.

import { s } from '../dom.js';
import { LAYOUTS, PALETTES } from './cover-art.js';
import { fit } from './cover-text.js';

const TITLE_SIZES = [24, 21, 18.5, 16.5, 14.5, 13, 11.5, 10];

/** FNV-1a, 32 bit (Fowler, Noll, Vo). */
function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ letter.codePointAt(0), 0x01000193);
  }
  return value >>> 0;
}

/** Small whole numbers that follow from a seed: xorshift after Marsaglia (2003). */
function numbers(seed) {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function cover({ title, authors }) {
  const author = authors?.[0] ?? '';
  const random = numbers(hash(`${title}\n${author}`));
  random(2); // the first draw of a xorshift follows its seed too closely
  const palette = PALETTES[random(PALETTES.length)];
  const layout = LAYOUTS[random(LAYOUTS.length)](palette, random);
  const picture = s('svg.cover', { viewBox: '0 0 120 180', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(...layout.art, words(title, layout.title, layout.titleInk ?? palette.ink));
  if (author) {
    picture.append(...signature(author, layout, palette));
  }
  picture.append(s('path', { d: 'M4.5 0v180', stroke: '#000', 'stroke-opacity': 0.14, 'stroke-width': 1 }));
  return picture;
}

function words(title, { x, y, room, height, anchor }, fill) {
  const { size, lines, leading } = fit(title, { room, height, sizes: TITLE_SIZES });
  const free = anchor === 'middle' ? (height - lines.length * size * leading) / 2 : 0;
  return s(
    'text',
    { fill, 'text-anchor': anchor, 'font-size': size, 'font-weight': 600 },
    lines.map((line, i) => s('tspan', { x, y: round(y + free + size * (0.86 + i * leading)) }, line)),
  );
}

function signature(author, { author: { x, y, anchor }, authorBack, authorRoom = 100 }, palette) {
  const { size, lines } = fit(author, { room: authorRoom, height: 11, sizes: [9.5, 8.5, 7.5] });
  const name = s('text', { x, y, fill: palette.ink, 'text-anchor': anchor, 'font-size': size }, lines[0]);
  const back = authorBack && s('rect', { x: 0, y: y - 15, width: 120, height: 22, fill: authorBack });
  return back ? [back, name] : [name];
}

const round = (value) => Math.round(value * 10) / 10;
