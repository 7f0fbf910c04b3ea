// A list with "show more" below it while there is more; the focus goes on with the first new book.

import { announce, h } from '../dom.js';
import { t } from '../strings.js';
import { failure } from './states.js';

/**
 * @param label the id of the heading that names the list
 * @param first what it begins with
 * @param item makes a row
 * @param next (number shown) -> promise of what follows
 * @param hasMore (number shown, number added last) -> whether there may be more
 */
export function growing(tag, label, first, item, next, hasMore) {
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
