// Puts the page together.

import { build } from './api.js';
import { show as book } from './pages/book.js';
import { show as design } from './pages/design.js';
import { show as home } from './pages/home.js';
import { show as missing } from './pages/missing.js';
import { show as reader } from './pages/reader.js';
import { show as search } from './pages/search.js';
import { footer } from './parts/footer.js';
import { searchBox } from './parts/search-box.js';
import { start } from './router.js';
import { t } from './strings.js';

const byId = (id) => document.getElementById(id);

build().catch(() => {}); // asked for early; whoever needs it meets the answer, or its error, again
byId('masthead-search').append(searchBox());
connection();
addEventListener('online', connection);
addEventListener('offline', connection);
document.addEventListener('keydown', slash);
document.addEventListener('click', speak, { capture: true });
if (!('served' in byId('main').dataset)) {
  start(
  [
    { name: 'home', pattern: /^\/$/, show: home },
    { name: 'search', pattern: /^\/search\/?$/, show: search },
    { name: 'book', pattern: /^\/book\/(.+)$/, show: book },
    { name: 'reader', pattern: /^\/reader\/(.+)$/, show: reader },
    { name: 'design', pattern: /^\/design$/, show: design },
    { name: 'missing', pattern: /^/, show: missing },
  ],
  byId('main'),
  );
}
footer(byId('footer'));

function connection() {
  const bar = byId('offline');
  bar.hidden = navigator.onLine;
  bar.textContent = navigator.onLine ? '' : t.offline;
}

/** "/" goes to the search box that is in sight, unless something is being typed. */
function slash(event) {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const field = [...document.querySelectorAll('[data-search]')].find((each) => each.offsetParent !== null);
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
}

/** Another language is another document: the present address, whatever it has become, asked for in it. */
function speak(event) {
  const link = event.target.closest?.('[data-language]');
  if (link) {
    const there = new URL(location);
    there.searchParams.set('lang', link.dataset.language);
    link.href = there;
    event.stopPropagation();
  }
}
