/**
 * What the data are: books, ratings and the numbers that stand for their ids.
 *
 * <p>In: fields that an importer has cleaned. Out: immutable values that every other package speaks
 * in. Ids become dense numbers here, once, and nowhere else.
 */
package readalike.engine.catalog;
