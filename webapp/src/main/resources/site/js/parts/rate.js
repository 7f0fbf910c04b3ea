// The control that gives stars: one tab stop, arrows move, Enter or Space gives, a digit gives at once.

import { h, s } from '../dom.js';
import { t } from '../strings.js';
import { STAR } from './stars.js';

/**
 * @param book the book to rate
 * @param scale {lowest, highest}
 * @param value the present rating or null
 * @param give called with the new rating, or with null when it is removed; giving the same star again removes it
 * @param options {clear}: whether a button "remove" stands beside a given rating
 */
export function rate(book, scale, value, give, { clear = true } = {}) {
  const control = scale.highest > 5 ? points(book, scale, give) : starRow(book, scale, give);
  control.set(value);
  if (!clear) {
    control.querySelector('.rate__clear').remove();
  }
  return control;
}

function clearButton(book, clear) {
  return h('button.button.button--plain.rate__clear', { type: 'button', 'aria-label': t.clearRating(book.title), onclick: clear }, t.clear);
}

function starRow(book, { lowest, highest }, give) {
  let given = null;
  const values = [];
  for (let each = Math.max(1, Math.ceil(lowest)); each <= highest; each += 1) {
    values.push(each);
  }
  const buttons = values.map((each) =>
    h(
      'button.rate__star',
      { type: 'button', 'aria-label': t.starsOf(each, highest), 'data-key': `rate-${book.id}-${each}`, onclick: (event) => choose(each === given && event.detail < 2 ? null : each) },
      s('svg', { viewBox: '-1 -1 22 22', 'aria-hidden': 'true' }, s('path', { d: STAR })),
    ),
  );
  const clear = clearButton(book, () => choose(null));
  const group = h('div.rate', { role: 'group', 'aria-label': t.rateBook(book.title), onkeydown: move }, buttons, clear);

  function choose(next) {
    set(next);
    if (next === null && group.contains(document.activeElement)) {
      buttons[0].focus();
    }
    give(next);
  }

  function set(next) {
    given = next;
    buttons.forEach((button, i) => {
      button.classList.toggle('rate__star--on', next !== null && values[i] <= next);
      button.setAttribute('aria-pressed', String(next === values[i]));
      button.tabIndex = values[i] === (values.includes(next) ? next : values[0]) ? 0 : -1;
    });
    clear.hidden = next === null;
  }

  function move(event) {
    const at = buttons.indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const last = buttons.length - 1;
    const forward = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
    const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowUp: 1, ArrowDown: -1, Home: -last, End: last };
    if (event.key in steps) {
      event.preventDefault();
      buttons[Math.max(0, Math.min(last, at + steps[event.key]))].focus();
    } else if (values.includes(Number(event.key))) {
      event.preventDefault();
      buttons[values.indexOf(Number(event.key))].focus();
      choose(Number(event.key));
    }
  }

  group.set = set;
  return group;
}

function points(book, { lowest, highest }, give) {
  const options = [h('option', { value: '' }, t.notRated)];
  for (let each = Math.floor(highest); each >= Math.ceil(lowest); each -= 1) {
    options.push(h('option', { value: each }, t.pointsOf(each, highest)));
  }
  const change = () => {
    const next = select.value === '' ? null : Number(select.value);
    set(next);
    give(next);
  };
  const select = h('select.rate__select', { 'aria-label': t.rateBook(book.title), 'data-key': `rate-${book.id}`, onchange: change }, options);
  const clear = clearButton(book, () => {
    set(null);
    select.focus();
    give(null);
  });

  function set(next) {
    select.value = next === null ? '' : String(Math.round(next));
    clear.hidden = next === null;
  }

  const group = h('div.rate', select, clear);
  group.set = set;
  return group;
}
