// Signing in.

import { h } from '../dom.js';
import * as me from '../me.js';
import { accountForm } from '../parts/account-form.js';
import { t } from '../strings.js';

export async function show({ main }) {
  document.title = t.titled(t.signInTitle);
  main.replaceChildren(
    h('h1', t.signInTitle),
    h('p.section__lead', t.signInLead),
    accountForm({ fresh: false, submit: t.account.signIn, act: me.signIn }),
    h('p', t.account.noAccount, ' ', h('a', { href: '/sign-up' }, t.account.signUp)),
  );
}
