// An input with a list of suggestions: the "editable combobox with list autocomplete" of the WAI-ARIA practices.

import { announce, h } from '../dom.js';
import { t } from '../strings.js';

const PAUSE = 70;
let made = 0;

/**
 * Makes an input a combobox.
 *
 * @param input the text field; its next sibling place is where the list is put
 * @param suggest (text, signal) -> promise of [{key, text, kind, choose}], the key the option's own
 * @param label what the list of suggestions is called
 */
export function combobox(input, suggest, label = t.searchLabel) {
  made += 1;
  const id = `suggestions-${made}`;
  const list = h('div.suggestions', { id, role: 'listbox', 'aria-label': label, hidden: true });
  let options = [];
  let active = -1;
  let timer = 0;
  let asking = null;

  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false', autocomplete: 'off',
  })) {
    input.setAttribute(name, value);
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function show(found) {
    const chosen = options[active];
    options = found;
    list.replaceChildren(
      ...options.map((option, i) =>
        h(
          'div.suggestion',
          { role: 'option', id: `${id}-${i}`, 'aria-selected': 'false', onclick: () => choose(i) },
          h('span.suggestion__text', { dir: 'auto' }, option.text),
          h('span.suggestion__kind', option.kind),
        ),
      ),
    );
    // Who has gone down to an option keeps it while the list is renewed below the keys.
    mark(chosen ? options.findIndex(({ key }) => key === chosen.key) : -1);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    announce(t.suggestions(options.length));
  }

  function choose(index) {
    const option = options[index];
    close();
    option.choose();
  }

  async function ask() {
    asking?.abort();
    const text = input.value.trim();
    if (text === '') {
      close();
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    const found = await suggest(text, signal).catch(() => []);
    if (!signal.aborted && document.activeElement === input) {
      show(found);
    }
  }

  function key(event) {
    const open = !list.hidden;
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!open) {
        ask();
      } else {
        mark(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
      }
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open) {
        close();
      } else {
        input.value = '';
      }
    }
  }

  input.addEventListener('keydown', key);
  input.addEventListener('input', () => {
    mark(-1); // what was typed counts again
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps the focus in the field
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.closest('form').append(list);
  return { close };
}
