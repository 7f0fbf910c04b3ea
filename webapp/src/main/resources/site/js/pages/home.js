// The start: one search box; for who is new a short way in, for readers their list in shelves.

import { build, get } from '../api.js';
import { h } from '../dom.js';
import { readerPath } from '../format.js';
import * as me from '../me.js';
import { consentNotice } from '../parts/consent-notice.js';
import { searchBox, takesOver } from '../parts/search-box.js';
import { t } from '../strings.js';
import { shelves } from './shelves.js';
import { starters } from './starters.js';

const EXAMPLE = '123';

export async function show({ main, first, signal, later }) {
  document.title = t.homeTitle;
  const lead = h('p.hero__lead', (first && main.querySelector('.hero__lead')?.textContent) || t.heroLead(null));
  const [before, key, after] = t.slashHint;
  const hint = h('p.hero__hint', h('span.hero__slash', before, h('kbd.key', key), after));
  const start = starters(signal);
  const list = shelves(signal);
  const box = searchBox({ large: true });
  const hero = h('div.hero', h('h1.hero__title', t.heroTitle), lead, box, hint);
  const goOn = takesOver(main.querySelector('.hero form'), box);
  main.replaceChildren(hero, consentNotice(list.refresh), start.element, list.element);
  goOn();
  hero.classList.toggle('hero--low', me.ratings().length > 0);
  me.onChange(list.refresh, signal);
  later(start.loaded);
  later(list.refresh());
  build().then((facts) => lead.replaceChildren(t.heroLead(facts.books)), () => {});
  get(['users', EXAMPLE], { n: 1 }, signal).then(
    () => hint.append(h('a', { href: readerPath(EXAMPLE) }, t.example)),
    () => {}, // no such reader in this data set: no example
  );
}
