/**
 * The page: documents with a head that says what they are and content that can be read without
 * scripts, and the static files that scripts, styles and pictures are.
 *
 * <p>In: the served build; the folders {@code pages} (templates) and {@code site} (files) of the
 * class path, read once at the start. Out: one route for each address. No request ever opens a
 * file, so no path can lead out of the folders; every value in a template is escaped.
 */
package readalike.web.page;
