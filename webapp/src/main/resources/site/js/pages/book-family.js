// The other volumes of a book's series, in their order, and the other editions of the work.

import { get } from '../api.js';
import { h } from '../dom.js';
import { language } from '../format.js';
import * as me from '../me.js';
import { smallRow } from '../parts/book.js';
import { t } from '../strings.js';

/** @return {element, loaded} */
export function family(book, signal) {
  const element = h('div.halves.halves--apart');
  const ask = (kind) => get(['books', book.id, kind], {}, signal).then(({ items }) => items, () => []);

  async function load() {
    const [series, editions] = await Promise.all([book.series ? ask('series') : [], ask('editions')]);
    element.replaceChildren(
      ...[
        series.length > 1 && section('series', t.inOrder(book.series.name), 'ol.rows', series.map((each) => volume(each, book.id))),
        editions.length > 0 && section('editions', t.editions, 'ul.rows', editions.map((each) => smallRow(each, each.language && h('p.note', language(each.language))))),
      ].filter(Boolean),
    );
  }
  return { element, loaded: load() };
}

const section = (id, title, tag, rows) =>
  h('section.section', { 'aria-labelledby': id }, h('div.section__head', h('h2', { id }, title)), h(tag, { 'aria-labelledby': id }, rows));

function volume(each, here) {
  const read = me.ratingOf(each.id) !== null;
  const entry = smallRow(each, (each.id === here || read) && h('p.note', each.id === here ? t.thisBook : t.haveRead));
  entry.classList.toggle('row--this', each.id === here);
  return entry;
}
