// The start: one search box, and a short way in for who is new.

import { build, get } from '../api.js';
import { h } from '../dom.js';
import { readerPath } from '../format.js';
import { searchBox } from '../parts/search-box.js';
import { t } from '../strings.js';
import { guestList } from './guest-list.js';
import { starters } from './starters.js';

const EXAMPLE = '123';

export async function show({ main, signal, later }) {
  document.title = t.homeTitle;
  const lead = h('p.hero__lead', t.heroLead(null));
  const [before, key, after] = t.slashHint;
  const hint = h('p.hero__hint', h('span.hero__slash', before, h('kbd.key', key), after));
  const start = starters(signal);
  const list = guestList(signal);
  main.replaceChildren(h('div.hero', h('h1.hero__title', t.heroTitle), lead, searchBox({ large: true }), hint), start.element, list.element);
  later(start.loaded);
  later(list.loaded);
  build().then((facts) => lead.replaceChildren(t.heroLead(facts.books)), () => {});
  get(['users', EXAMPLE], { n: 1 }, signal).then(
    () => hint.append(h('a', { href: readerPath(EXAMPLE) }, t.example)),
    () => {}, // no such reader in this data set: no example
  );
}
