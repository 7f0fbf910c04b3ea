// What stands where an answer does not (yet): loading, empty, error, offline.

import { announce, h } from '../dom.js';
import { LOCALE, t } from '../strings.js';

const ENGLISH = 'en'; // what the API speaks

/** Grey rows of the height that real ones will have. */
export function bones(count, { small = false } = {}) {
  const rows = Array.from({ length: count }, () =>
    h(
      small ? 'li.row.row--small' : 'li.row',
      h('span.bone.bone--cover'),
      h('div.row__words', h('span.bone.bone--title'), h('span.bone.bone--short'), !small && [h('span.bone.bone--line'), h('span.bone.bone--control')]),
    ),
  );
  return h('ol.rows', { 'aria-hidden': 'true' }, rows);
}

export function shelfBones(count) {
  const cards = Array.from({ length: count }, () =>
    h(
      'li.shelf__book',
      h('span.bone.bone--cover'),
      h('div.shelf__words', h('span.bone.bone--title'), h('span.bone.bone--short')),
      h('div.shelf__rate', h('span.bone.bone--stars')),
    ),
  );
  return h('ul.shelf', { 'aria-hidden': 'true' }, cards);
}

/** A heading that is still on its way. */
export const headingBone = () => h('h1', h('span.visually-hidden', t.loading), h('span.bone.bone--heading', { 'aria-hidden': 'true' }));

/** An empty or odd place, with a way on. */
export function notice(message, ...ways) {
  return h('div.state', h('p.state__message', message), ways);
}

/** Whether the server's line is in another language than the page. */
const foreign = (error) => error.status > 0 && LOCALE !== ENGLISH;

/** What an error says to a reader: the server's line as a sentence, where they read its language. */
function said(error) {
  if (error.status === undefined || foreign(error)) {
    return error.status === 404 ? t.missingMessage : t.failedTitle;
  }
  const line = error.message;
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?…]$/.test(line) ? '' : '.'}`;
}

/**
 * Puts an error in place of the children of a part of the page, or of the whole page.
 *
 * @param retry what "try again" does; it also happens when the connection comes back
 */
export function failure(place, error, { retry, whole = false, title = t.failedTitle }) {
  const gone = error.status === 404;
  const message = said(error);
  if (error.status === undefined) {
    console.error(error);
  }
  const box = h(
    'div.state',
    h('p.state__message', message),
    foreign(error) && h('p.note', { lang: ENGLISH, dir: 'ltr' }, error.message),
    !gone && h('p', error.offline ? t.offlineHelp : t.failedHelp),
    h(
      'div.actions',
      !gone && h('button.button.button--main', { type: 'button', onclick: retry }, t.retry),
      whole && h('a.button', { href: '/' }, t.home),
      whole && gone && h('a.button', { href: '/search' }, t.browse),
    ),
  );
  place.replaceChildren(...(whole ? [h('h1', title), box] : [box]));
  place.removeAttribute('aria-busy');
  announce(message);
  if (whole) {
    document.title = t.titled(title);
  }
  if (error.offline) {
    addEventListener('online', () => box.isConnected && retry(), { once: true });
  }
}
