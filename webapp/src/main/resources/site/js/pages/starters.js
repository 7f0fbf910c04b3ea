// "New here?": a varied handful of known books to give stars to.

import { post, scale } from '../api.js';
import { announce, h } from '../dom.js';
import * as guest from '../guest.js';
import { shelfCard } from '../parts/book.js';
import { rate } from '../parts/rate.js';
import { failure, shelfBones } from '../parts/states.js';
import { t } from '../strings.js';

const SHOWN = 8;

/** @return {element, loaded}: the section, and a promise that it is filled */
export function starters(signal) {
  const place = h('div', shelfBones(SHOWN));
  const others = h('button.button', { type: 'button', onclick: next }, t.otherBooks);
  const element = h(
    'section.section',
    { 'aria-labelledby': 'starters' },
    h('div.section__head', h('h2', { id: 'starters' }, t.newHere), others),
    h('p.section__lead', t.newHereLead),
    place,
  );
  const controls = new Map();
  let offset = 0;

  async function load() {
    place.setAttribute('aria-busy', 'true');
    try {
      const [range, answer] = await Promise.all([scale(), post(['recommendations'], { ratings: [], n: SHOWN, offset }, signal)]);
      if (answer.items.length === 0 && offset > 0) {
        offset = 0;
        await load();
        return;
      }
      fill(answer.items.map((item) => item.book), range);
    } catch (error) {
      if (!signal.aborted) {
        failure(place, error, { retry: load });
      }
    }
  }

  function fill(books, range) {
    controls.clear();
    for (const book of books) {
      const give = (rating) => guest.rate(book, rating);
      controls.set(book.id, rate(book, range, guest.ratingOf(book.id), give, { clear: false }));
    }
    place.replaceChildren(h('ul.shelf', { 'aria-labelledby': 'starters' }, books.map((book) => shelfCard(book, controls.get(book.id)))));
    place.removeAttribute('aria-busy');
  }

  async function next() {
    offset += SHOWN;
    await load();
    announce(t.newHere);
  }

  guest.onChange(() => controls.forEach((control, id) => control.set(guest.ratingOf(id))), signal);
  return { element, loaded: load() };
}
