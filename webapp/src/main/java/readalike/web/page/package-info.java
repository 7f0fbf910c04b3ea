/**
 * The page: static files from the class path, served as they are.
 *
 * <p>In: the folder {@code site} of the class path, read once at the start. Out: one route for each
 * file, and the page's own addresses, which all answer with {@code index.html}. No request ever
 * opens a file, so no path can lead out of the folder.
 */
package readalike.web.page;
