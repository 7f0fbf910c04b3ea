/**
 * What a row means. In: rows of {@code readalike.builder.csv} in any of the known formats. Out:
 * {@link readalike.builder.clean.ImportedData}, books and ratings fit for an index and a trainer,
 * and a {@link readalike.builder.clean.CleaningReport} that accounts for every row. Start reading
 * at {@link readalike.builder.clean.Importer}; the rules are the constants of {@link
 * readalike.builder.clean.Rule}.
 */
package readalike.builder.clean;
