// Signing up: a name, a passphrase, what the books may be used for, and whether those of this browser come along.

import { h } from '../dom.js';
import * as me from '../me.js';
import { accountForm, choice } from '../parts/account-form.js';
import { t } from '../strings.js';

const PURPOSES = ['recommendations', 'training'];

export async function show({ main }) {
  document.title = t.titled(t.signUpTitle);
  const consents = PURPOSES.map((purpose) => ({ purpose, ...choice(t.account.consents[purpose]) }));
  const books = me.ratings().length + me.marked('want').length + me.marked('hide').length;
  const along = choice(t.account.along(books), '', true);
  const more = [
    me.isGuest() && books > 0 && along.element,
    h('fieldset.form__consents', h('legend.dial__label', t.account.consentHead), h('p.note', t.account.consentHelp), consents.map(({ element }) => element)),
  ];
  const act = (name, passphrase) =>
    me.signUp(name, passphrase, consents.filter(({ input }) => input.checked).map(({ purpose }) => purpose), along.input.checked);
  main.replaceChildren(
    h('h1', t.signUpTitle),
    h('p.section__lead', t.signUpLead),
    accountForm({ fresh: true, more, submit: t.account.signUp, act }),
    h('p', t.account.haveAccount, ' ', h('a', { href: '/sign-in' }, t.account.signIn)),
  );
}
