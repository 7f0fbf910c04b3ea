// What a reader wishes of a list beside what they rated: it stands in the address under the API's own names.

const LISTS = ['avoidAuthor', 'avoidTag', 'avoidSeries'];
const SINGLE = ['popularity', 'diversity', 'authors', 'language'];

/** The wishes of an address. */
export const wishesOf = (query) => ({
  ...Object.fromEntries(SINGLE.map((name) => [name, query.get(name) ?? ''])),
  ...Object.fromEntries(LISTS.map((name) => [name, query.getAll(name)])),
});

/** An address with these wishes; those at rest are left out. */
export function withWishes(path, wishes) {
  const query = new URLSearchParams();
  for (const name of [...SINGLE, ...LISTS]) {
    for (const value of [wishes[name]].flat()) {
      if (value && Number(value) !== 0) {
        query.append(name, value);
      }
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether nothing is wished. */
export const atRest = (wishes) => withWishes('', wishes) === '';
