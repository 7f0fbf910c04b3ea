/**
 * Measures training on made-up ratings.
 *
 * <p>In: a shape (readers, books, ratings), dimensions and a seed. Out: times of epochs and the
 * memory they took. The ratings have the long tails and the clusters of taste of real ones, so that
 * an epoch does the work that it does on real data; quality is not measured here.
 */
package readalike.builder.benchmark;
