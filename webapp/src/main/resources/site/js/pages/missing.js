// An address that names no page.

import { h } from '../dom.js';
import { notice } from '../parts/states.js';
import { t } from '../strings.js';

export async function show({ main }) {
  document.title = t.titled(t.missingTitle);
  main.replaceChildren(
    h('h1', t.missingTitle),
    notice(t.missingMessage, h('div.actions', h('a.button.button--main', { href: '/' }, t.home), h('a.button', { href: '/search' }, t.browse))),
  );
}
