/**
 * What a row is. In: a file as people have it, plain, gzipped or in a zip, in UTF-8 or
 * windows-1252, with commas, semicolons or tabs. Out: a header and a stream of {@link
 * readalike.builder.csv.Row}s, with the line of each; what could not be read as a row is told to a
 * {@link readalike.builder.csv.FaultListener}. Memory is bounded, however large the file. What a
 * row means is the business of {@code readalike.builder.clean}.
 */
package readalike.builder.csv;
