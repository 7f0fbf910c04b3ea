/**
 * The online end: the server, assembled from the API, the page and the build that is served.
 *
 * <p>In: where to listen and where builds are published. Out: a running HTTP server. What the parts
 * share stands in {@code readalike.web.http}, the served build in {@code readalike.web.build}, each
 * act of the API in {@code readalike.web.api}, the static files' delivery in {@code
 * readalike.web.page}; none of them knows this package.
 */
package readalike.web;
