// Numbers, years and languages as people write them.

import { LOCALE, t } from './strings.js';

const decimals = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const languages = new Intl.DisplayNames([LOCALE], { type: 'language', fallback: 'code' });

/** An estimate or a mean: always one decimal. */
export const estimate = (value) => decimals.format(value);

/** A rating somebody gave: a decimal only when it has one. */
export const rating = (value) => whole.format(value);

export const year = (value) => (value < 0 ? t.bc(String(-value)) : String(value));

/** The name of an ISO 639 code, or the code itself when it is none. */
export function language(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}

export const bookPath = (id) => `/book/${encodeURIComponent(id)}`;
export const readerPath = (user) => `/reader/${encodeURIComponent(user)}`;

/** The address of a search; empty values are left out and lists repeat their name. */
export function searchPath(wishes) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wishes)) {
    for (const each of [value].flat()) {
      if (each !== '' && each !== null && each !== undefined) {
        query.append(name, each);
      }
    }
  }
  return query.size > 0 ? `/search?${query}` : '/search';
}
