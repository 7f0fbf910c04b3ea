// Lets the browser paint what the server wrote before it loads what brings the page to life.

try {
  if ((localStorage.getItem('readalike.guest') ?? '[]') !== '[]' || sessionStorage.getItem('readalike.skipped') !== null) {
    document.querySelector('.starters--first')?.remove(); // nobody new
  }
} catch {
  // no storage: everybody is new
}
const { modules } = document.querySelector('script[data-modules]').dataset;

function load() {
  for (const href of modules.split(' ')) {
    const link = document.createElement('link');
    link.rel = 'modulepreload'; // all at once instead of one behind the other
    link.href = href;
    document.head.append(link);
  }
  import('./main.js');
}

if (document.visibilityState === 'visible') {
  requestAnimationFrame(() => setTimeout(load));
} else {
  load(); // nothing is painted in the background
}
