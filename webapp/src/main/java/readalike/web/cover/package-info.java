/**
 * Covers for books that have none: drawn from title and author, the same book always alike.
 *
 * <p>In: a title and authors. Out: an SVG element for a page that the server writes. The script's
 * {@code parts/cover.js} draws the very same picture; a test holds both together.
 */
package readalike.web.cover;
