// The foot of the page: what data is served, and that its readers are synthetic when they are.

import { build } from '../api.js';
import { h } from '../dom.js';
import { t } from '../strings.js';

export async function footer(place) {
  const lines = await build().then(describe, () => []);
  place.replaceChildren(h('div.footer__inner', lines));
}

function describe(facts) {
  return [
    h('p', `${t.footerAbout(facts)} ${t.footerBuild(facts.build)}`),
    facts.syntheticReaders && h('p', t.footerSynthetic),
  ];
}
