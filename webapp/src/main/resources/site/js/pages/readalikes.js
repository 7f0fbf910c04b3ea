// The books that feel like one book, by what they are about and by who reads them, side by side.

import { get } from '../api.js';
import { h } from '../dom.js';
import { smallRow } from '../parts/book.js';
import { bones, failure } from '../parts/states.js';
import { t } from '../strings.js';

const SHOWN = 8;
const VIEWS = ['content', 'readers'];

/** Asks at once; {@code element(book)} makes the section, {@code loaded()} promises that it is filled. */
export function readalikes(id, signal) {
  const ask = (view) => {
    const asked = get(['books', id, 'similar'], { n: SHOWN, view }, signal);
    asked.catch(() => {}); // told where the readalikes stand
    return asked;
  };
  const columns = VIEWS.map((view) => ({ view, asked: ask(view), place: h('div', bones(4, { small: true })) }));

  async function fill({ view, place }, asked) {
    try {
      const { items } = await asked;
      place.replaceChildren(
        items.length > 0
          ? h('ol.rows', { 'aria-labelledby': `alike-${view}` }, items.map((item) => smallRow(item.book, h('p.reason.reason--small', { dir: 'auto' }, item.reason))))
          : h('p.section__lead', t.noReadalikes),
      );
    } catch (error) {
      if (!signal.aborted) {
        failure(place, error, { retry: () => fill({ view, place }, ask(view)) });
      }
    }
  }

  return {
    element: (book) =>
      h(
        'section.section',
        { 'aria-labelledby': 'readalikes' },
        h('div.section__head', h('h2', { id: 'readalikes' }, t.readalikes)),
        h('p.section__lead', t.readalikesLead(book.title)),
        h('div.halves', columns.map(({ view, place }) => h('div', h('h3', { id: `alike-${view}` }, t.alike[view]), h('p.note', t.alikeLead[view]), place))),
      ),
    loaded: () => Promise.all(columns.map((column) => fill(column, column.asked))),
  };
}
