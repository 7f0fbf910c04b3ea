// A reader of the data set: what to read next and why, and the shelf it follows from.

import { get, scale } from '../api.js';
import { announce, h } from '../dom.js';
import { estimate, rating } from '../format.js';
import { row, smallRow } from '../parts/book.js';
import { stars } from '../parts/stars.js';
import { bones, failure } from '../parts/states.js';
import { why } from '../parts/why.js';
import { t } from '../strings.js';

const LIST_STEP = 10;
const SHELF_STEP = 12;

export async function show({ main, params: [user], signal, later }) {
  document.title = t.titled(t.reader(user));
  const facts = h('p.reader__facts', h('span.bone.bone--fact', { 'aria-hidden': 'true' }));
  const listPlace = h('div', bones(5));
  const shelfPlace = h('div', bones(6, { small: true }));
  main.replaceChildren(
    h('h1', t.reader(user)),
    facts,
    h('div.two', section('their-list', t.theirList, h('p.section__lead', t.theirListLead), listPlace), section('their-shelf', t.theirShelf, shelfPlace)),
  );
  const asked = askForList(user, signal);
  try {
    const [shelf, range] = await Promise.all([get(['users', user], { n: SHELF_STEP }, signal), scale()]);
    const synthetic = shelf.synthetic && h('span.tag-note', { title: t.syntheticHelp }, t.synthetic);
    facts.replaceChildren(...[h('span', t.shelfCount(shelf.total)), synthetic].filter(Boolean));
    shelfPlace.replaceChildren(shelfList(user, shelf, range, signal));
    later(recommendations(listPlace, asked, user, range, signal));
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
    failure(main, error, { whole: true, title: t.missingReader });
  }
}

const section = (id, title, ...content) =>
  h('section.section', { 'aria-labelledby': id }, h('div.section__head', h('h2', { id }, title)), content);

/** Asks for the list while the shelf is still on its way; what goes wrong is told where the list stands. */
function askForList(user, signal) {
  const asked = get(['users', user, 'recommendations'], { n: LIST_STEP }, signal);
  asked.catch(() => {});
  return asked;
}

function shelfList(user, shelf, { highest }, signal) {
  const item = ({ book, rating: given }) =>
    smallRow(book, stars(given, highest, t.ratedAs(rating(given), highest), { exact: true }));
  const next = (offset) => get(['users', user], { n: SHELF_STEP, offset }, signal).then((answer) => answer.ratings);
  return growing('ul.rows', 'their-shelf', shelf.ratings, item, next, (shown) => shown < shelf.total);
}

async function recommendations(place, asked, user, { highest }, signal) {
  const next = (offset) => get(['users', user, 'recommendations'], { n: LIST_STEP, offset }, signal).then((answer) => answer.items);
  let number = 0;
  const item = ({ book, estimate: value, reason }) => {
    number += 1;
    const [button, panel] = why(user, book, highest, number);
    const entry = row(book, stars(value, highest, t.predictedFor(estimate(value), highest), { note: t.predicted }), h('p.reason', { dir: 'auto' }, reason), button);
    entry.append(panel);
    return entry;
  };
  try {
    const { items } = await asked;
    place.replaceChildren(
      items.length > 0
        ? growing('ol.rows', 'their-list', items, item, next, (shown, last) => last >= LIST_STEP)
        : h('p.section__lead', t.emptyList),
    );
  } catch (error) {
    if (!signal.aborted) {
      const retry = () => recommendations(place, askForList(user, signal), user, { highest }, signal);
      failure(place, error, { retry });
    }
  }
}

/** A list with "show more" below it while there is more; the focus goes on with the first new book. */
function growing(tag, label, first, item, next, hasMore) {
  const list = h(tag, { 'aria-labelledby': label }, first.map(item));
  const trouble = h('div');
  const button = h('button.button', { type: 'button', hidden: !hasMore(first.length, first.length), onclick: more }, t.more);

  async function more() {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    trouble.replaceChildren();
    try {
      const added = await next(list.children.length);
      const rows = added.map(item);
      list.append(...rows);
      button.hidden = added.length === 0 || !hasMore(list.children.length, added.length);
      rows[0]?.querySelector('h3 a').focus();
      announce(t.moreLoaded(rows.length));
    } catch (error) {
      if (error.name !== 'AbortError') {
        failure(trouble, error, { retry: more });
      }
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }
  return h('div', list, trouble, button);
}
