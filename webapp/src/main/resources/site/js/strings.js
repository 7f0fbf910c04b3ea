// The texts of /texts/LANGUAGE.json as t: t.retry is a text, t.titled(title) fills its places, t.facets.tag lies deeper.
//
// {0} is the first argument, a number written as the language writes it; {0#counts.books} is the first argument in the
// words of counts.books. A text that depends on a number is an object with the plural forms of the language (one, other, …);
// "none" is taken for nothing at all: 0, "" or null.

export const LOCALE = document.documentElement.lang || 'en';

const texts = await fetch(new URL(`../texts/${LOCALE}.json`, import.meta.url)).then((answer) => answer.json());
const numbers = new Intl.NumberFormat(LOCALE);
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const plurals = new Intl.PluralRules(LOCALE);

const isForms = (value) => typeof value === 'object' && 'other' in value;
const at = (path) => path.split('.').reduce((value, name) => value[name], texts);
const nothing = (value) => value === 0 || value === '' || value === null || value === undefined;

function chosen(forms, value) {
  if ('none' in forms && nothing(value)) {
    return forms.none;
  }
  return (typeof value === 'number' && forms[plurals.select(value)]) || forms.other;
}

function fill(message, values) {
  const text = isForms(message) ? chosen(message, values[0]) : message;
  return text.replace(/\{(\d)(?:#([\w.]+))?\}/g, (_, index, path) => {
    const value = values[Number(index)];
    if (path) {
      return fill(at(path), [value]);
    }
    return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
  });
}

const hasPlaces = (value) => (isForms(value) ? Object.values(value).some(hasPlaces) : value.includes('{'));

function readable(value) {
  if (Array.isArray(value)) {
    return value;
  }
  if (typeof value === 'object' && !isForms(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each)]));
  }
  return hasPlaces(value) ? (...values) => fill(value, values) : value;
}

const plain = readable(texts);

export const t = {
  ...plain,
  foundFor: (n, words, estimated) => {
    const found = words ? plain.foundForWords(n, words) : plain.found(n);
    return estimated ? plain.roughly(found) : found;
  },
  years: (from, to) => (from && to ? plain.yearsBetween(from, to) : from ? plain.yearsFrom(from) : plain.yearsUntil(to)),
  series: (name, volume) => (volume ? plain.volume(name, volume) : name),
  percent: (value) => percents.format(value / 100),
  footerAbout: (facts) => plain.footerData(facts.dataset, facts.books, facts.ratings, facts.users),
};
