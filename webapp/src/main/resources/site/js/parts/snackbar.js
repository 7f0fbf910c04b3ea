// Says at the foot of the window what has just changed, and offers to take it back.

import { announce, h } from '../dom.js';
import { scale } from '../api.js';
import { rating } from '../format.js';
import * as me from '../me.js';
import { t } from '../strings.js';

const STAYS = 15_000;

export function snackbar() {
  const text = h('span.snackbar__text', { dir: 'auto' });
  const undo = h('button.button.button--plain.snackbar__undo', { type: 'button', onclick: () => me.undo() }, t.undo);
  const close = h('button.button.button--plain', { type: 'button', onclick: () => hide() }, t.close);
  const bar = h('section.snackbar', { hidden: true, 'aria-label': t.lastChange }, text, undo, close);
  let timer = 0;

  function hide() {
    const focused = bar.contains(document.activeElement);
    bar.hidden = true;
    if (focused) {
      document.getElementById('main').focus({ preventScroll: true });
    }
  }

  /** It goes by itself, but never under the pointer or the focus, nor while somebody comes to it by keys. */
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => (bar.matches(':hover, :focus-within') ? wait() : hide()), STAYS);
  }

  async function changed(change) {
    if (change.elsewhere) {
      return;
    }
    const message = await told(change);
    text.textContent = message;
    undo.hidden = !me.canUndo() || change.undone === true || change.failed !== undefined;
    bar.hidden = false;
    announce(message);
    wait();
  }
  me.onChange(changed);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab' && !bar.hidden) {
      wait();
    }
  });
  return bar;
}

async function told({ book, rating: value, mark, was, cleared, undone, taken, failed }) {
  if (failed) {
    return t.notSaved(failed.message);
  }
  if (cleared) {
    return t.startedOver;
  }
  if (undone) {
    return t.undone;
  }
  if (taken) {
    return t.taken(taken);
  }
  if (value !== null) {
    const { highest } = await scale().catch(() => ({ highest: 5 }));
    return t.rated(book.title, t.starsOf(rating(value), highest));
  }
  if (mark) {
    return t.marked[mark](book.title);
  }
  return was?.mark ? t.unmarked[was.mark](book.title) : t.unrated(book.title);
}
