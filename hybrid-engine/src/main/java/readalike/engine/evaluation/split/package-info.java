/**
 * Ways to hold ratings out.
 *
 * <p>In: all ratings, with times where there are any. Out: a {@link
 * readalike.engine.evaluation.Split}, the same for the same seed. Models are trained on its first
 * part alone.
 */
package readalike.engine.evaluation.split;
