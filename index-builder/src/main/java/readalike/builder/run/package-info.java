/**
 * Runs of the evaluation as data.
 *
 * <p>In: a {@link readalike.builder.evaluation.RunFile} and what was measured of it. Out: a folder
 * with JSON, CSV, plots and a page, and the comparison of a run with the figures that are expected
 * of it. A second run of the same code gives the same bytes, but for {@code costs.json} and the
 * times on the page.
 */
package readalike.builder.run;
