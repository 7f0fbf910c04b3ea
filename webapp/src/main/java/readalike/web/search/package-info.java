/**
 * What an administrator does for the search of a running server.
 *
 * <p>In: searches that found nothing, and a file of synonyms in the data folder. Out: the words
 * that were asked for in vain, counted without saying who asked, and the synonyms in force.
 */
package readalike.web.search;
