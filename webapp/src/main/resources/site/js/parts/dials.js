// The dials of a list: from bestsellers to hidden gems, from familiar to varied, authors, language, and what to avoid.

import { get } from '../api.js';
import { h } from '../dom.js';
import { language } from '../format.js';
import { t } from '../strings.js';
import { atRest } from '../wishes.js';
import { avoidList } from './avoid-list.js';

const PAUSE = 120;
let made = 0;

/**
 * @param wishes as they are now, see wishes.js
 * @param changed (wishes) => void, after each turn of a dial
 */
export function dials(wishes, changed, signal) {
  let now = wishes;
  let timer = 0;
  const set = (change) => {
    now = { ...now, ...change };
    reset.hidden = atRest(now);
    clearTimeout(timer);
    timer = setTimeout(() => changed(now), PAUSE);
  };
  const popularity = slider(t.dials.popularity, -1, now.popularity === '' ? 0 : -Number(now.popularity), (value) => set({ popularity: value === 0 ? '' : String(-value) }));
  const diversity = slider(t.dials.diversity, 0, Number(now.diversity), (value) => set({ diversity: value === 0 ? '' : String(value) }));
  const authors = h('input', { type: 'checkbox', checked: now.authors === 'any', onchange: () => set({ authors: authors.checked ? 'any' : '' }) });
  const languages = h('select.dial__select', { onchange: () => set({ language: languages.value }) }, h('option', { value: '' }, t.dials.anyLanguage));
  const avoided = avoidList(now, set, signal);
  const reset = h('button.button.button--plain', { type: 'button', hidden: atRest(now), onclick: rest }, t.dials.reset);

  function rest() {
    popularity.set(0);
    diversity.set(0);
    authors.checked = false;
    languages.value = '';
    avoided.clear();
    set({ popularity: '', diversity: '', authors: '', language: '' });
  }

  languageChoices(languages, now.language, signal);
  return h(
    'div.dials',
    h('div.dials__turn', popularity.element, diversity.element),
    h('div.dials__turn', h('label.dial__check', authors, h('span', t.dials.authors)), h('label.dial__label', t.dials.language, languages)),
    avoided.element,
    reset,
  );
}

/** A slider between two named ends; what it stands at is said in words. */
function slider([name, low, middle, high], min, value, changed) {
  made += 1;
  const id = `dial-${made}`;
  const words = () => (Number(input.value) === 0 ? middle : Number(input.value) < 0 ? low : high);
  const input = h('input.dial__slider', { id, type: 'range', min, max: 1, step: 0.25, 'aria-describedby': `${id}-ends` });
  const said = h('output.dial__said', { for: id });
  const say = () => {
    said.textContent = words();
    input.setAttribute('aria-valuetext', `${words()} ${Math.abs(Number(input.value)) * 100} %`);
  };
  input.value = value;
  input.addEventListener('input', () => {
    say();
    changed(Number(input.value));
  });
  say();
  return {
    element: h('div.dial', h('label.dial__label', { for: id }, name, said), input, h('p.dial__ends', { id: `${id}-ends` }, h('span', min < 0 ? low : middle), h('span', high))),
    set: (next) => {
      input.value = next;
      say();
    },
  };
}

/** The languages that the catalogue has; without an answer the choice stays at "any". */
async function languageChoices(select, chosen, signal) {
  const { facets } = await get(['search'], { n: 1 }, signal).catch(() => ({ facets: {} }));
  const values = (facets.language ?? []).map(({ value }) => value);
  select.append(...[...new Set([...values, chosen].filter(Boolean))].map((value) => h('option', { value }, language(value))));
  select.value = chosen;
}
