/**
 * From clean data to a published build: training, learning the blend, writing both indexes and the
 * manifest, and the one rename that makes it the served build. Also the offline evaluation, which
 * trains in the same way.
 *
 * <p>In: {@link readalike.builder.clean.ImportedData}. Out: a build folder that the engine opens as
 * a snapshot, or a table of figures.
 */
package readalike.builder.index;
