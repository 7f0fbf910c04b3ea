/**
 * Readers bring their library from elsewhere.
 *
 * <p>In: the file that Goodreads exports, plain, gzipped or in a zip, of bounded size. Out: row by
 * row, the book of the catalogue that it names and the rating on the scale of the served data, or
 * why there is none. Nothing is stored here.
 */
package readalike.web.imports;
