// The layouts of drawn covers, on a sheet of 120 by 180. Each draws its ground and says where the words go.

import { s } from '../dom.js';

const box = (x, y, width, height, fill, more = {}) => s('rect', { x, y, width, height, fill, ...more });
const ring = (cx, cy, r, stroke, strokeWidth) => s('circle', { cx, cy, r, fill: 'none', stroke, 'stroke-width': strokeWidth });
const disc = (cx, cy, r, fill) => s('circle', { cx, cy, r, fill });
const line = (d, stroke, strokeWidth = 1) => s('path', { d, fill: 'none', stroke, 'stroke-width': strokeWidth });

/** Cloth, print and gilding: ground, ink that reads on it, an accent, a shade of the ground. */
export const PALETTES = [
  { ground: '#22344f', ink: '#f5ecd9', accent: '#d3a94e', shade: '#34496a' },
  { ground: '#6b2430', ink: '#f7ead9', accent: '#dca56a', shade: '#84343f' },
  { ground: '#22463a', ink: '#f3eed9', accent: '#d4b55c', shade: '#335f50' },
  { ground: '#ecdfc2', ink: '#2a2932', accent: '#b0402d', shade: '#dccba5' },
  { ground: '#d6a53c', ink: '#261c10', accent: '#7d2f1c', shade: '#e6c06b' },
  { ground: '#1d565e', ink: '#f3f0e2', accent: '#f0b46c', shade: '#2c6d75' },
  { ground: '#482b51', ink: '#f5eaf0', accent: '#dd95a3', shade: '#5f3f69' },
  { ground: '#bcd1da', ink: '#1a2a39', accent: '#b94a2b', shade: '#a4bfcb' },
  { ground: '#e5bda8', ink: '#341f1c', accent: '#7c2f40', shade: '#d8a68d' },
  { ground: '#2b2c31', ink: '#f1ede3', accent: '#e4664a', shade: '#3c3e45' },
  { ground: '#c8d6bf', ink: '#1c3027', accent: '#8b3a32', shade: '#b2c6a7' },
  { ground: '#a63d2f', ink: '#fbeee0', accent: '#f0c878', shade: '#ba5243' },
];

/** Each: (palette, random) -> {art, title: {x, y, room, height, anchor}, author: {x, y, anchor}, plate?}. */
export const LAYOUTS = [label, bands, arches, stripes, frame, horizon, leaves, tiles];

const centred = (y, height, room = 100) => ({ x: 60, y, room, height, anchor: 'middle' });
const left = (y, height) => ({ x: 11, y, room: 98, height, anchor: 'start' });

function label(p) {
  const art = [box(0, 0, 120, 180, p.ground), box(14, 26, 92, 76, p.ink), box(17, 29, 86, 70, 'none', { stroke: p.ground, 'stroke-width': 0.8 })];
  art.push(line('M14 150h92M14 154h92', p.accent, 1.4), disc(60, 128, 5, p.accent));
  return { art, title: centred(33, 62, 78), titleInk: p.ground, author: { x: 60, y: 168, anchor: 'middle' } };
}

function bands(p, random) {
  const edge = 108 + random(20);
  const art = [box(0, 0, 120, 180, p.ground), box(0, edge, 120, 180 - edge, p.shade), box(0, edge - 2, 120, 4, p.accent)];
  return { art, title: left(14, edge - 26), author: { x: 11, y: 168, anchor: 'start' } };
}

function arches(p, random) {
  const art = [box(0, 0, 120, 180, p.ground)];
  const centre = 20 + random(80);
  for (let r = 66; r > 4; r -= 12) {
    art.push(ring(centre, 180, r, r % 24 === 18 ? p.accent : p.shade, 5));
  }
  return { art, title: left(12, 74), author: { x: 11, y: 102, anchor: 'start' } };
}

function stripes(p, random) {
  const art = [box(0, 0, 120, 180, p.ground)];
  const step = 8 + random(8);
  for (let x = step; x < 120; x += step) {
    art.push(line(`M${x} 0v180`, p.shade, step / 3));
  }
  art.push(box(0, 40, 120, 82, p.ground), box(0, 40, 120, 2, p.accent), box(0, 120, 120, 2, p.accent));
  return { art, title: centred(48, 66), author: { x: 60, y: 137, anchor: 'middle' }, authorBack: p.ground };
}

function frame(p) {
  const art = [
    box(0, 0, 120, 180, p.ground),
    box(6, 6, 108, 168, 'none', { stroke: p.accent, 'stroke-width': 1.6 }),
    box(10, 10, 100, 160, 'none', { stroke: p.accent, 'stroke-width': 0.7 }),
    line('M40 128c10-8 12 8 20 0c8 8 10-8 20 0', p.accent, 1.4),
    disc(60, 120, 2.2, p.accent),
  ];
  return { art, title: centred(24, 86, 90), author: { x: 60, y: 158, anchor: 'middle' } };
}

function horizon(p, random) {
  const x = 30 + random(60);
  const art = [
    box(0, 0, 120, 180, p.ground),
    disc(x, 112, 20, p.accent),
    s('path', { d: `M0 ${120 + random(10)}Q30 ${104 + random(12)} 62 ${124 + random(8)}T120 ${112 + random(12)}V180H0Z`, fill: p.shade }),
    s('path', { d: `M0 ${150}Q40 ${136 + random(8)} 80 ${148}T120 ${142}V180H0Z`, fill: p.ink, opacity: 0.16 }),
  ];
  return { art, title: centred(14, 74), author: { x: 60, y: 169, anchor: 'middle' } };
}

function leaves(p, random) {
  const art = [box(0, 0, 120, 180, p.ground), line('M96 180C100 140 88 110 98 74', p.accent, 1.4)];
  for (let y = 84; y < 172; y += 13) {
    const side = y % 26 < 13 ? 1 : -1;
    const reach = (14 + random(8)) * side;
    art.push(s('path', { d: `M95 ${y + 8}q${reach / 2} -14 ${reach} -10q${-reach / 4} 12 ${-reach} 10Z`, fill: side > 0 ? p.accent : p.shade }));
  }
  return { art, title: left(14, 66), author: { x: 11, y: 168, anchor: 'start' }, authorRoom: 68 };
}

function tiles(p, random) {
  const art = [box(0, 0, 120, 180, p.ground)];
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      const [x, y, fill] = [column * 30, row * 30, [p.shade, p.accent, p.shade, p.ink][random(4)]];
      const corner = [`M${x} ${y}h30a30 30 0 0 1-30 30Z`, `M${x + 30} ${y}v30a30 30 0 0 1-30-30Z`, `M${x} ${y + 30}v-30a30 30 0 0 1 30 30Z`][random(3)];
      art.push(s('path', { d: corner, fill }));
    }
  }
  return { art, title: left(100, 54), author: { x: 11, y: 169, anchor: 'start' } };
}
