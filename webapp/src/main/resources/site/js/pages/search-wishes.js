// What a search asks for, as the address has it, and the asking.

import { get, post } from '../api.js';
import { ratings } from '../lists.js';
import * as me from '../me.js';
import { speaks } from '../parts/consent-notice.js';

export const PAGE = 20;

const LISTS = ['tag', 'author', 'language', 'decade'];

/** The wishes of an address. */
export function readWishes(query) {
  const one = (name) => query.get(name) ?? '';
  return {
    q: one('q').trim(),
    ...Object.fromEntries(LISTS.map((name) => [name, query.getAll(name).filter(Boolean)])),
    from: one('from'),
    to: one('to'),
    sort: one('sort'),
    personal: Number(one('personal')) > 0 ? one('personal') : '',
    offset: Number.parseInt(one('offset'), 10) > 0 ? one('offset') : '',
  };
}

export const hasFilters = (wishes) => LISTS.some((name) => wishes[name].length > 0) || Boolean(wishes.from || wishes.to);

/** Asks for hits; where taste has a say, with the ratings of the reader here. Nobody's taste is asked for without ratings. */
export async function search(wishes, signal) {
  const mine = wishes.personal !== '' || wishes.sort === 'for_me';
  if (!mine || me.ratings().length === 0 || !(await speaks())) {
    const sort = wishes.sort === 'for_me' ? '' : wishes.sort;
    return get(['search'], { ...wishes, sort, personal: '', n: PAGE }, signal);
  }
  const body = { ...wishes, personal: Number(wishes.personal), from: year(wishes.from), to: year(wishes.to), offset: Number(wishes.offset), n: PAGE, ratings: await ratings() };
  return post(['search'], Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '' && value !== undefined)), signal);
}

const year = (text) => (text === '' ? undefined : Number(text));
