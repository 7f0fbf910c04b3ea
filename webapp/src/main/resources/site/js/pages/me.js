// The reader in front of the screen: the whole list with its dials, the own books, and the own taste in pictures.

import { scale } from '../api.js';
import { h } from '../dom.js';
import { mine } from '../lists.js';
import * as me from '../me.js';
import { smallRow } from '../parts/book.js';
import { consentNotice } from '../parts/consent-notice.js';
import { marks } from '../parts/marks.js';
import { rate } from '../parts/rate.js';
import { rankedList } from '../parts/ranked-list.js';
import { notice } from '../parts/states.js';
import { taste } from '../parts/taste.js';
import { t } from '../strings.js';
import { dialled } from './dialled.js';
import { section } from './reader.js';

const FEWEST_PICTURED = 5;

export async function show({ main, query, signal, later }) {
  document.title = t.titled(t.meTitle);
  const range = await scale();
  const list = dialled(mine, { path: '/me', query, signal, lead: t.meLead });
  const own = rankedList(t.yourBooks, 'ul.rows');
  const shelves = { want: rankedList(t.shelves.want, 'ul.rows'), hide: rankedList(t.shelves.hide, 'ul.rows') };
  const tastePlace = h('div');
  const empty = notice(t.meEmpty, h('div.actions', h('a.button.button--main', { href: '/' }, t.newHere), h('a.button', { href: '/import' }, t.importLink)));
  const count = h('span');
  const again = h('button.button', { type: 'button', onclick: me.startOver }, t.startOver);
  const books = section('your-books', t.yourBooks, h('p.note', !me.isGuest() ? t.keptForYou : me.isKept() ? t.privacy : t.notKept), own.list, me.isGuest() && again);
  const marked = Object.entries(shelves).map(([kind, each]) => section(`shelf-${kind}`, t.shelves[kind], each.list));
  const pictures = section('your-taste', t.taste.title, tastePlace);
  const two = h('div.two', list.element, h('div', marked[0], books, marked[1], pictures));
  main.replaceChildren(h('h1', me.isGuest() ? t.meTitle : t.meNamed(me.who().name)), h('p.reader__facts', count, !me.isGuest() && h('a', { href: '/me/data' }, t.account.myData)), consentNotice(draw), empty, two);

  async function draw() {
    const rated = me.ratings();
    count.textContent = t.shelfCount(rated.length);
    empty.hidden = rated.length > 0;
    list.element.hidden = rated.length === 0;
    books.hidden = rated.length === 0;
    own.show(rated.map(({ book, rating }) => smallRow(book, rate(book, range, rating, (given) => me.rate(book, given)))));
    Object.entries(shelves).forEach(([kind, each], i) => {
      const there = me.marked(kind);
      marked[i].hidden = there.length === 0;
      each.show(there.map((book) => smallRow(book, marks(book))));
    });
    pictures.hidden = rated.length < FEWEST_PICTURED;
    tastePlace.replaceChildren(...(rated.length < FEWEST_PICTURED ? [] : [taste(rated, range)]));
    if (rated.length > 0) {
      await list.refresh();
    }
  }
  me.onChange(draw, signal);
  later(draw());
}
