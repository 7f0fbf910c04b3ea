// One book: its facts, what it is to the reader here, its series and editions, and the books that feel like it.

import { get, scale } from '../api.js';
import { h } from '../dom.js';
import { estimate, language, searchPath, year } from '../format.js';
import { subjects } from '../parts/book.js';
import { cover } from '../parts/cover.js';
import { stars } from '../parts/stars.js';
import { bones, failure, headingBone } from '../parts/states.js';
import { t } from '../strings.js';
import { family } from './book-family.js';
import { yours } from './book-yours.js';
import { readalikes } from './readalikes.js';

export async function show({ main, params: [id], first, signal, later }) {
  const alike = readalikes(id, signal);
  if (!first) {
    main.replaceChildren(skeleton());
  }
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
  const own = yours(book, range, signal);
  const kin = family(book, signal);
  main.replaceChildren(
    h('article.book', h('div.book__cover', cover(book)), h('div.book__words', words(book, range), own.short)),
    own.long,
    alike.element(book),
    kin.element,
  );
  later(own.loaded);
  later(alike.loaded());
  later(kin.loaded);
}

function skeleton() {
  const lines = [headingBone(), h('span.bone.bone--short'), h('span.bone.bone--line'), h('span.bone.bone--line'), h('span.bone.bone--title')];
  return h('div', h('div.book', h('div.book__cover', h('span.bone.bone--cover')), h('div.book__words', lines)), h('div.section', bones(3)));
}

function words(book, { highest }) {
  const authors = book.authors.map((name, i) => [i > 0 && ', ', h('a', { href: searchPath({ author: name }), dir: 'auto' }, name)]);
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
    originalTitle: book.originalTitle,
    series,
    language: book.language && language(book.language),
    publisher: book.publisher,
    isbn: book.isbn,
  };
  const shown = Object.entries(known).filter(([, value]) => value);
  return shown.length > 0 && h('dl.facts', shown.map(([name, value]) => [h('dt', t.facts[name]), h('dd', value)]));
}
