/**
 * The generated parts of REPORT.md.
 *
 * <p>In: result files as {@code evaluate --json} and {@code benchmark --json} write them, and the
 * report with its markers. Out: the report with fresh tables between the markers, and a plot for
 * each evaluation. What stands outside the markers is never touched.
 */
package readalike.builder.report;
