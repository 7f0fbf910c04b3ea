// A reader's list in shelves: the best of it, what follows from a liked book, a stretch, hidden gems, and what is new.

import { scale } from '../api.js';
import { h } from '../dom.js';
import { myShelves } from '../lists.js';
import * as me from '../me.js';
import { rankedList } from '../parts/ranked-list.js';
import { shelfBook } from '../parts/shelf-book.js';
import { failure, shelfBones } from '../parts/states.js';
import { t } from '../strings.js';

/** @return {element, refresh}: shelves that re-rank in place; empty while nothing is rated */
export function shelves(signal) {
  const element = h('div.shelves');
  const known = new Map();
  let asking = null;

  async function refresh() {
    asking?.abort();
    if (me.ratings().length === 0) {
      known.clear();
      element.replaceChildren();
      element.removeAttribute('aria-busy');
      return;
    }
    asking = new AbortController();
    element.setAttribute('aria-busy', 'true');
    const now = AbortSignal.any([signal, asking.signal]);
    if (element.childElementCount === 0) {
      element.append(h('div.section', shelfBones(4)));
    }
    try {
      const [range, found] = await Promise.all([scale(), ask(now)]);
      if (!now.aborted) {
        element.replaceChildren(...found.map((shelf) => drawn(shelf, range)));
      }
    } catch (error) {
      if (!now.aborted) {
        failure(element, error, { retry: refresh });
      }
    }
    if (!now.aborted) {
      element.removeAttribute('aria-busy');
    }
  }

  function drawn({ kind, title, lead, items }, range) {
    if (!known.has(kind)) {
      known.set(kind, shelf(kind));
    }
    return known.get(kind).show(title, lead, items, range);
  }
  return { element, refresh };
}

function shelf(kind) {
  const id = `shelf-${kind}`;
  const heading = h('h2', { id, dir: 'auto' });
  const lead = h('p.section__lead');
  const way = kind === 'top' && h('a.button', { href: '/me' }, t.wholeList);
  const ranked = rankedList(null, 'ol.shelf');
  ranked.list.setAttribute('aria-labelledby', id);
  const element = h('section.section', { 'aria-labelledby': id }, h('div.section__head', heading, way), lead, ranked.list);
  const books = new Map();

  function card(item, range) {
    const known = books.get(item.book.id);
    if (known) {
      known.update(item);
      return known.element;
    }
    const made = shelfBook(item, range);
    books.set(item.book.id, made);
    return made.element;
  }

  function show(title, words, items, range) {
    heading.textContent = title;
    lead.textContent = words;
    ranked.show(items.map((item) => card(item, range)));
    return element;
  }
  return { show };
}

/** The shelves that have books; the liked book of one of them is its title's. */
async function ask(signal) {
  const found = await myShelves(signal);
  return found
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items, book }) => ({ kind, title: book ? t.shelves[kind](book.title) : t.shelves[kind], lead: t.shelves[`${kind}Lead`], items }));
}
