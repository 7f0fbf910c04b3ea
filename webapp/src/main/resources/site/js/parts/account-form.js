// The fields of signing in and signing up, with what is wrong said beside them.

import { announce, h } from '../dom.js';
import { go } from '../router.js';
import { t } from '../strings.js';

/**
 * @param options {fresh}: whether the passphrase is a new one; {more}: fields below; {submit}: the button's text;
 *     {act}: (name, passphrase) -> promise; {then}: the address to go to
 */
export function accountForm({ fresh, more = [], submit, act, then = '/' }) {
  const name = field('name', t.account.name, { autocomplete: 'username', maxlength: 64, autocapitalize: 'off', spellcheck: 'false' });
  const passphrase = field('passphrase', t.account.passphrase, { type: 'password', autocomplete: fresh ? 'new-password' : 'current-password', maxlength: 128, minlength: fresh ? 12 : null }, fresh ? t.account.passphraseHelp : '');
  const show = h('input', { type: 'checkbox', onchange: () => passphrase.input.setAttribute('type', show.checked ? 'text' : 'password') });
  const trouble = h('p.form__trouble', { id: 'form-trouble', role: 'alert', hidden: true });
  const button = h('button.button.button--main', { type: 'submit' }, submit);
  const form = h('form.form', { onsubmit: send }, name.element, passphrase.element, h('label.dial__check', show, h('span', t.account.show)), more, trouble, button);

  async function send(event) {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    trouble.hidden = true;
    try {
      await act(name.input.value, passphrase.input.value);
      announce(t.account.welcome);
      go(then);
    } catch (error) {
      trouble.hidden = false;
      trouble.textContent = error.status === 401 ? t.account.refused : error.message;
      (error.status === 401 || /passphrase/.test(error.message) ? passphrase : name).input.focus();
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }
  return form;
}

function field(id, label, attributes, help = '') {
  const input = h('input.field__input', { id, name: id, required: true, 'aria-describedby': help ? `${id}-help form-trouble` : 'form-trouble', ...attributes });
  return { input, element: h('div.form__field', h('label.dial__label', { for: id }, label), input, help && h('p.note', { id: `${id}-help` }, help)) };
}

/** A box to tick with its explanation. */
export function choice(text, help, checked = false) {
  const input = h('input', { type: 'checkbox', checked });
  return { input, element: h('label.dial__check', input, h('span', text, help && h('span.note', ` ${help}`))) };
}
