// The end of the links at the head: a way to sign in for guests, a way out for readers with an account.

import { h } from '../dom.js';
import * as me from '../me.js';
import { go } from '../router.js';
import { t } from '../strings.js';

export function accountNav(nav) {
  const place = h('span.nav__account');
  nav.append(place);

  function draw() {
    const reader = me.who();
    place.replaceChildren(...(reader === null ? [h('a', { href: '/sign-in' }, t.account.signIn)] : links(reader)));
  }

  function links(reader) {
    return [
      reader.operator && h('a', { href: '/operator' }, t.account.workings),
      h('a', { href: '/me/data' }, t.account.myData),
      h('button.button.button--plain', { type: 'button', title: reader.name, onclick: leave }, t.account.signOut),
    ].filter(Boolean);
  }

  async function leave() {
    await me.signOut();
    go('/');
  }
  me.ready.then(draw);
  me.onChange(draw);
}
