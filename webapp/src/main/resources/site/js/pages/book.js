// One book: its facts, the guest's own stars, and the books that feel like it.

import { get, post, scale } from '../api.js';
import { h } from '../dom.js';
import { estimate, language, searchPath, year } from '../format.js';
import * as guest from '../guest.js';
import { row, subjects } from '../parts/book.js';
import { cover } from '../parts/cover.js';
import { rate } from '../parts/rate.js';
import { stars } from '../parts/stars.js';
import { bones, failure, headingBone } from '../parts/states.js';
import { t } from '../strings.js';

const READALIKES = 10;

export async function show({ main, params: [id], signal, later }) {
  const similar = get(['books', id, 'similar'], { n: READALIKES }, signal);
  similar.catch(() => {}); // told where the readalikes stand
  main.replaceChildren(skeleton());
  let book;
  let range;
  try {
    [book, range] = await Promise.all([get(['books', id], {}, signal), scale()]);
  } catch (error) {
    if (error.status === 404) {
      main.replaceChildren();
      failure(main, error, { whole: true, title: t.missingBook });
      return;
    }
    throw error;
  }
  document.title = t.titled(book.title);
  const place = h('div', bones(4));
  main.replaceChildren(
    h('article.book', h('div.book__cover', cover(book)), h('div.book__words', words(book, range), yours(book, range, signal))),
    h('section.section', { 'aria-labelledby': 'readalikes' }, h('div.section__head', h('h2', { id: 'readalikes' }, t.readalikes)), h('p.section__lead', t.readalikesLead(book.title)), place),
  );
  later(readalikes(place, similar, id, signal));
}

function skeleton() {
  const lines = [headingBone(), h('span.bone.bone--short'), h('span.bone.bone--line'), h('span.bone.bone--line'), h('span.bone.bone--title')];
  return h('div', h('div.book', h('div.book__cover', h('span.bone.bone--cover')), h('div.book__words', lines)), h('div.section', bones(3)));
}

function words(book, { highest }) {
  const authors = book.authors.map((name, i) => [i > 0 && ', ', h('a', { href: searchPath({ author: name }) }, name)]);
  const mean = book.meanRating;
  return [
    h('h1', { dir: 'auto' }, book.title),
    h('p.book__by', authors.length > 0 ? [t.by, authors] : t.unknownAuthor),
    mean === null || mean === undefined
      ? h('p.note', t.noRatings)
      : h('p', stars(mean, highest, t.meanOf(estimate(mean), highest, book.ratingCount), { note: t.ratingCount(book.ratingCount) })),
    book.description && h('p.book__about', { dir: 'auto' }, book.description),
    facts(book),
    subjects(book.tags),
  ].filter(Boolean);
}

function facts(book) {
  const series = book.series && h('a', { href: searchPath({ q: book.series.name }) }, t.series(book.series.name, book.series.volume));
  const known = {
    year: book.year !== null && book.year !== undefined && year(book.year),
    series,
    language: book.language && language(book.language),
    publisher: book.publisher,
    isbn: book.isbn,
  };
  const shown = Object.entries(known).filter(([, value]) => value);
  return shown.length > 0 && h('dl.facts', shown.map(([name, value]) => [h('dt', t.facts[name]), h('dd', value)]));
}

/** The guest's own rating, and what the model expects of them once they have rated other books. */
function yours(book, range, signal) {
  const hint = h('p.yours__estimate.note');
  const control = rate(book, range, guest.ratingOf(book.id), (rating) => guest.rate(book, rating));
  const predict = async () => {
    const rated = guest.ratings();
    const own = guest.ratingOf(book.id) !== null;
    const item = own || rated.length === 0 ? null : await predicted(book, range, signal);
    hint.replaceChildren(
      ...(item ? [t.estimateForYou, stars(item.estimate, range.highest, t.predictedFor(estimate(item.estimate), range.highest), { note: t.predicted })] : [own ? t.privacy : t.yourRatingHint]),
    );
  };
  guest.onChange(() => {
    control.set(guest.ratingOf(book.id));
    predict();
  }, signal);
  predict();
  return h('div.yours', h('h2.yours__head', t.yourRating), control, hint);
}

/** The recommendation of this very book for the guest, or null (another edition is rated, or no connection). */
async function predicted(book, range, signal) {
  const only = [{ field: 'book', values: [book.id], bias: -1 }];
  const answer = await post(['recommendations'], { ratings: guest.asRequest(range), rules: only, n: 1 }, signal).catch(() => null);
  return answer?.items.find((item) => item.book.id === book.id) ?? null;
}

async function readalikes(place, asked, id, signal) {
  try {
    const { items } = await asked;
    place.replaceChildren(
      items.length > 0
        ? h('ol.rows.rows--two', { 'aria-labelledby': 'readalikes' }, items.map((item) => row(item.book, h('p.reason', { dir: 'auto' }, item.reason))))
        : h('p.section__lead', t.noReadalikes),
    );
  } catch (error) {
    if (!signal.aborted) {
      const again = () => readalikes(place, get(['books', id, 'similar'], { n: READALIKES }, signal), id, signal);
      failure(place, error, { retry: again });
    }
  }
}
