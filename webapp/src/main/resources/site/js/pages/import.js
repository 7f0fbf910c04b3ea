// Books from a Goodreads library export: dropped or chosen, looked at first, and only then taken in.

import { upload } from '../api.js';
import { announce, h, s } from '../dom.js';
import { rating as written } from '../format.js';
import * as me from '../me.js';
import { go } from '../router.js';
import { failure, notice } from '../parts/states.js';
import { t } from '../strings.js';
import { preview } from './import-preview.js';

const MOST_BYTES = 8 * 1024 * 1024;
const TYPES = { csv: 'text/csv', gz: 'application/gzip', zip: 'application/zip' };

export async function show({ main, signal }) {
  document.title = t.titled(t.importTitle);
  const result = h('div');
  const input = h('input.visually-hidden.drop__input', { type: 'file', id: 'export', accept: '.csv,.gz,.zip', 'aria-describedby': 'export-help', onchange: () => read(input.files[0]) });
  const sign = s('svg.drop__sign', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, s('path', { d: 'M12 3v12M7 8l5-5 5 5M4 15v5h16v-5' }));
  const drop = h('div.drop', { ondragover: over, ondragleave: out, ondrop: dropped }, sign, h('label.button.button--main', { for: 'export' }, t.import.choose), input, h('p', t.import.drop), h('p.note', { id: 'export-help' }, t.import.help));
  main.replaceChildren(h('h1', t.importTitle), h('p.section__lead', t.importLead), how(), drop, result);

  function over(event) {
    event.preventDefault();
    drop.classList.add('drop--over');
  }

  function out() {
    drop.classList.remove('drop--over');
  }

  function dropped(event) {
    event.preventDefault();
    out();
    read(event.dataTransfer.files[0]);
  }

  async function read(file) {
    if (!file) {
      return;
    }
    if (file.size > MOST_BYTES) {
      result.replaceChildren(notice(t.import.tooLarge(written(file.size / 1024 / 1024))));
      announce(t.import.tooLarge(written(file.size / 1024 / 1024)));
      return;
    }
    result.replaceChildren(h('p', { role: 'status' }, t.loading));
    try {
      const type = TYPES[file.name.split('.').pop().toLowerCase()] ?? 'text/csv';
      const answer = await upload(['imports', 'preview'], file, type, signal);
      result.replaceChildren(preview(answer, take));
      result.querySelector('h2').focus();
    } catch (error) {
      if (!signal.aborted) {
        failure(result, error, { retry: () => read(file) });
      }
    } finally {
      input.value = '';
    }
  }

  async function take(rated) {
    await me.take(rated);
    go('/me');
  }
}

const how = () => h('details.fold', h('summary.fold__head', t.import.how), h('ol.steps', t.import.steps.map((step) => h('li', step))));
