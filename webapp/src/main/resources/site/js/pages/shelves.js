// A reader's list in shelves: the best of it, what follows from a liked book, a stretch, hidden gems, and what is new.

import { get, scale } from '../api.js';
import { h } from '../dom.js';
import { mine } from '../lists.js';
import * as me from '../me.js';
import { rankedList } from '../parts/ranked-list.js';
import { shelfBook } from '../parts/shelf-book.js';
import { failure, shelfBones } from '../parts/states.js';
import { t } from '../strings.js';

const LENGTH = 8;
const ASKED = 24;

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
      return;
    }
    asking = new AbortController();
    const now = AbortSignal.any([signal, asking.signal]);
    if (element.childElementCount === 0) {
      element.append(h('div.section', shelfBones(4)));
    }
    try {
      const [range, found] = await Promise.all([scale(), ask(now)]);
      if (!now.aborted) {
        element.replaceChildren(...distinct(found).map((shelf) => drawn(shelf, range)));
      }
    } catch (error) {
      if (!now.aborted) {
        failure(element, error, { retry: refresh });
      }
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

/** The shelves as they are asked for, the most certain first. */
async function ask(signal) {
  const liked = me.ratings().toSorted((a, b) => b.rating - a.rating)[0].book;
  const others = me.ratings().map(({ book }) => book.id).filter((id) => id !== liked.id).slice(0, 100);
  const [top, because, stretch, gems, fresh] = await Promise.all([
    mine.list({ n: ASKED }, signal),
    mine.list({ n: ASKED, without: others }, signal),
    mine.list({ n: ASKED, diversity: 1 }, signal),
    mine.list({ n: ASKED, popularity: -1 }, signal),
    get(['search'], { sort: 'newest', n: ASKED }, signal),
  ]);
  const unread = fresh.items.filter(({ id }) => me.ratingOf(id) === null && me.markOf(id) === null).map((book) => ({ book }));
  return [
    { kind: 'top', title: t.shelves.top, lead: t.shelves.topLead, items: top.items },
    { kind: 'because', title: t.shelves.because(liked.title), lead: t.shelves.becauseLead, items: others.length > 0 ? because.items : [] },
    { kind: 'stretch', title: t.shelves.stretch, lead: t.shelves.stretchLead, items: stretch.items },
    { kind: 'gems', title: t.shelves.gems, lead: t.shelves.gemsLead, items: gems.items },
    { kind: 'new', title: t.shelves.new, lead: t.shelves.newLead, items: unread },
  ];
}

/** Each book stands on one shelf only, the first that has it. */
function distinct(found) {
  const seen = new Set();
  return found
    .map((each) => {
      const items = each.items.filter(({ book }) => !seen.has(book.id)).slice(0, LENGTH);
      items.forEach(({ book }) => seen.add(book.id));
      return { ...each, items };
    })
    .filter(({ items }) => items.length > 0);
}
