/**
 * The build that is served: opened once as a whole, lent to requests, swapped when a newer one is
 * published.
 *
 * <p>In: the folder of the current build, asked for again and again. Out: loans of a {@link
 * readalike.web.build.ServedBuild}; every request sees one build from its beginning to its end, and
 * an old build is closed after its last user.
 */
package readalike.web.build;
