/**
 * Peers trained beside us, for comparison only.
 *
 * <p>In: a ratings file, a rank and a number of iterations. Out: seconds for each iteration. Never
 * part of the product.
 */
package readalike.bench;
