/**
 * Public data sets from where their authors keep them.
 *
 * <p>In: the name of a data set and a folder. Out: its files in that folder, with a file of
 * checksums that the next download is held to.
 */
package readalike.builder.fetch;
