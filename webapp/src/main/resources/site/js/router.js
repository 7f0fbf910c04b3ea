// Addresses to pages by the History API: titles, focus, scroll position and errors of a change of page.

import { failure } from './parts/states.js';

const positions = new Map(JSON.parse(sessionStorage.getItem('readalike.scroll') ?? '[]'));
let routes = [];
let outlet = null;
let leaving = null;
let shown = null;
let entry = null;

/**
 * Starts. A route is {name, pattern, show}: show({main, params, query, signal, same, first, later}) fills main and
 * resolves when its heading stands; what it passes to later() may finish after that. {same}: main shows another address of
 * this route; {first}: it shows what the server wrote for this very address, to be kept until there is as much to show.
 */
export function start(table, main) {
  routes = table;
  outlet = main;
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => open({ back: true }));
  addEventListener('pagehide', () => {
    positions.set(entry, scrollY);
    sessionStorage.setItem('readalike.scroll', JSON.stringify([...positions].slice(-50)));
  });
  document.addEventListener('click', follow);
  const again = history.state?.entry !== undefined;
  if (!again) {
    history.replaceState(fresh(), ''); // so that "back" knows the place, whoever wrote the page that follows
  }
  return open({ back: again });
}

/** Goes to an address of this site. */
export function go(address, { replace = false } = {}) {
  if (outlet === null) {
    location.assign(address); // this page is the server's own, and so is the way from it
    return Promise.resolve();
  }
  positions.set(entry, scrollY);
  history[replace ? 'replaceState' : 'pushState'](fresh(), '', address);
  return open({ back: false });
}

/** Writes an address down that the page shows already; "back" shows the one before it. */
export function note(address) {
  if (address !== location.pathname + location.search) {
    positions.set(entry, scrollY);
    history.pushState(fresh(), '', address);
    entry = history.state.entry;
  }
}

const fresh = () => ({ entry: crypto.randomUUID?.() ?? String(performance.now()) });

/** Shows the present address once more, for "try again". */
export const reload = () => open({ back: false });

function follow(event) {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.origin !== location.origin) {
    return;
  }
  if (match(link.pathname).route === routes.at(-1) || (link.hash && link.pathname === location.pathname)) {
    return; // a page that the server alone writes
  }
  event.preventDefault();
  go(link.pathname + link.search);
}

/** Marks the present page among the links at the head. */
function here() {
  document.querySelectorAll('.nav a').forEach((link) => {
    if (link.pathname === location.pathname) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

function match(path) {
  for (const route of routes) {
    const found = route.pattern.exec(path);
    if (found) {
      try {
        return { route, params: found.slice(1).map(decodeURIComponent) };
      } catch {
        break; // a malformed escape names no page
      }
    }
  }
  return { route: routes.at(-1), params: [] };
}

async function open({ back }) {
  if (back && entry !== null) {
    positions.set(entry, scrollY);
  }
  entry = history.state?.entry ?? 'first';
  delete outlet.dataset.settled;
  leaving?.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const { route, params } = match(location.pathname);
  const first = shown === null;
  const same = shown === route.name;
  const key = same ? document.activeElement?.closest('[data-key]')?.dataset.key : undefined;
  shown = route.name;
  document.body.dataset.route = route.name;
  here();
  const later = [];
  const context = { main: outlet, params, query: new URLSearchParams(location.search), signal, same, first };
  try {
    const work = route.show({ ...context, later: (promise) => later.push(promise) });
    if (!back && !same) {
      scrollTo(0, 0);
    }
    await work;
  } catch (error) {
    if (signal.aborted) {
      return;
    }
    failure(outlet, error, { retry: reload, whole: true });
  }
  if (signal.aborted) {
    return;
  }
  if (!first) {
    focus(key);
  }
  Promise.allSettled(later).then(() => {
    if (!signal.aborted) {
      outlet.dataset.settled = route.name; // all of the page is there
    }
  });
  await settle(back || same, later, signal, back ? (positions.get(entry) ?? 0) : 0);
}

async function settle(moves, later, signal, top) {
  if (!moves) {
    return;
  }
  scrollTo(0, top);
  await Promise.allSettled(later);
  if (!signal.aborted && top > 0) {
    scrollTo(0, top);
  }
}

function focus(key) {
  const again = key && outlet.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const target = again || outlet.querySelector('h1') || outlet;
  if (!again) {
    target.setAttribute('tabindex', '-1');
  }
  target.focus({ preventScroll: true });
}
