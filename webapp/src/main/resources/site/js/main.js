// Puts the page together.

import { ApiError, build } from './api.js';
import { ready } from './me.js';
import { accountNav } from './parts/account-nav.js';
import { footer } from './parts/footer.js';
import { searchBox, takesOver } from './parts/search-box.js';
import { snackbar } from './parts/snackbar.js';
import { start } from './router.js';
import { t } from './strings.js';

const OFTEN = ['search', 'book'];
const byId = (id) => document.getElementById(id);

build().catch(() => {}); // asked for early; whoever needs it meets the answer, or its error, again
const [head, box] = [byId('masthead-search'), searchBox()];
const goOn = takesOver(head.querySelector('form'), box);
head.replaceChildren(box);
goOn();
document.body.append(snackbar());
accountNav(byId('nav'));
connection();
addEventListener('online', connection);
addEventListener('offline', connection);
document.addEventListener('keydown', slash);
document.addEventListener('click', speak, { capture: true });

const routes = [
  { name: 'home', pattern: /^\/$/, show: page('home') },
  { name: 'search', pattern: /^\/search\/?$/, show: page('search') },
  { name: 'book', pattern: /^\/book\/(.+)$/, show: page('book') },
  { name: 'reader', pattern: /^\/reader\/(.+)$/, show: page('reader') },
  { name: 'me', pattern: /^\/me$/, show: page('me') },
  { name: 'together', pattern: /^\/together$/, show: page('together') },
  { name: 'import', pattern: /^\/import$/, show: page('import') },
  { name: 'sign-in', pattern: /^\/sign-in$/, show: page('sign-in') },
  { name: 'sign-up', pattern: /^\/sign-up$/, show: page('sign-up') },
  { name: 'design', pattern: /^\/design$/, show: page('design') },
  { name: 'missing', pattern: /^/, show: page('missing') },
];
if (!('served' in byId('main').dataset)) {
  start(routes, byId('main')); // other pages are whole as the server wrote them
}
footer(byId('footer'));
(window.requestIdleCallback ?? setTimeout)(() => OFTEN.forEach((name) => load(name).catch(() => {})));

/** A page's script comes with the first visit of such a page, or when there is nothing else to do. */
function page(name) {
  return async (context) => {
    const [module] = await Promise.all([load(name), ready]);
    return module.show(context);
  };
}

function load(name) {
  return import(`./pages/${name}.js`).catch(() => {
    throw new ApiError(0, t.offlineMessage);
  });
}

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
