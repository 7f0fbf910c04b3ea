/**
 * Search words to books: hits, suggestions while typing, spelling.
 *
 * <p>In: what a person typed, taken as plain text whatever characters it has, and a books index.
 * Out: books in order of relevance with their scores, facets and a better spelling where there is
 * one.
 */
package readalike.engine.text;
