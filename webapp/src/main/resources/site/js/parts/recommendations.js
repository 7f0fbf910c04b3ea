// A list of recommendations that is asked for again, and re-ranks in place, whenever something it depends on changes.

import { announce, h } from '../dom.js';
import { t } from '../strings.js';
import { leftOut } from './left-out.js';
import { rankedList } from './ranked-list.js';
import { nothingLeft, recommended } from './recommended.js';
import { bones, failure } from './states.js';

const STEP = 10;
const MOST = 100;

/**
 * @param source see lists.js
 * @param options {label}: the list's name; {range}: promise of the rating scale; {wishes}: () -> what else to ask;
 *     {acts}: whether its books can be rated here; {signal}; {filled}: hears of each answer
 * @return {element, refresh, reset}
 */
export function recommendations(source, { label, range, wishes = () => ({}), acts = true, signal, filled = () => {} }) {
  const ranked = rankedList(label);
  const left = leftOut(() => refresh());
  const place = h('div', bones(4));
  const more = h('button.button', { type: 'button', hidden: true, onclick: grow }, t.more);
  const shown = new Map();
  let wanted = STEP;
  let asking = null;

  async function refresh() {
    asking?.abort();
    asking = new AbortController();
    const now = AbortSignal.any([signal, asking.signal]);
    place.setAttribute('aria-busy', 'true');
    try {
      const [scale, answer] = await Promise.all([range, source.list({ ...wishes(), n: wanted, without: left.ids() }, now)]);
      if (!now.aborted) {
        fill(answer, scale);
      }
      return answer;
    } catch (error) {
      if (!now.aborted) {
        failure(place, error, { retry: refresh });
      }
      return null;
    }
  }

  function fill(answer, scale) {
    const items = answer.items.map((item) => entry(item, scale));
    place.replaceChildren(items.length > 0 ? ranked.list : nothingLeft());
    ranked.show(items);
    place.removeAttribute('aria-busy');
    more.hidden = items.length < wanted || wanted >= MOST;
    filled(answer);
  }

  function entry(item, scale) {
    const known = shown.get(item.book.id);
    if (known) {
      known.update(item);
      return known.element;
    }
    const made = recommended(item, source, scale, { left, acts });
    shown.set(item.book.id, made);
    return made.element;
  }

  async function grow() {
    const before = ranked.list.children.length;
    wanted = Math.min(MOST, wanted + STEP);
    await refresh();
    ranked.list.children[before]?.querySelector('h3 a').focus();
    announce(t.moreLoaded(ranked.list.children.length - before));
  }

  function reset() {
    wanted = STEP;
    left.clear();
  }
  return { element: h('div', left.element, place, more), refresh, reset };
}
