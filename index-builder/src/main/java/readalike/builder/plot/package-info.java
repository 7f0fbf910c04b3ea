/**
 * Plots of measured figures.
 *
 * <p>In: names, figures and their intervals. Out: each plot twice, as {@code .png} and as {@code
 * .svg}, the same bytes for the same figures.
 */
package readalike.builder.plot;
