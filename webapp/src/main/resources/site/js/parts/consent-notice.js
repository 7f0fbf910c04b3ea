// Somebody with an account decides whether their ratings may speak for their list. Until they do, this asks.

import { fresh } from '../api.js';
import { agree } from '../account.js';
import { h } from '../dom.js';
import * as me from '../me.js';
import { t } from '../strings.js';
import { failure } from './states.js';

const PURPOSE = 'recommendations';

/** Whether the ratings of the reader here may speak for their list. A guest's own browser sends them for nothing else. */
export async function speaks() {
  if (me.isGuest()) {
    return true;
  }
  const consents = await fresh(['me', 'consents']).catch(() => []);
  return consents.some(({ purpose, given }) => purpose === PURPOSE && given);
}

/** @param agreed called when the reader has agreed */
export function consentNotice(agreed) {
  const trouble = h('div');
  const box = h(
    'div.state',
    { hidden: true },
    h('p.state__message', t.account.notSpeaking),
    h('p', t.account.consents[PURPOSE]),
    h('button.button.button--main', { type: 'button', onclick: give }, t.account.agree),
    trouble,
  );

  async function give() {
    try {
      await agree(PURPOSE);
      box.hidden = true;
      await agreed();
    } catch (error) {
      failure(trouble, error, { retry: give });
    }
  }
  if (!me.isGuest()) {
    speaks().then((given) => {
      box.hidden = given;
    });
  }
  return box;
}
