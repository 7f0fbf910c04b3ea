/**
 * How well the search finds what was meant.
 *
 * <p>In: queries with the books that answer them, from a file or drawn from a catalogue by a seed,
 * and a search. Out: mean reciprocal rank and success at 1, 5 and 10, by kind of query.
 */
package readalike.builder.search;
