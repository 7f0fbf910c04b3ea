/**
 * How sure a figure is, and whether two models differ by more than chance.
 *
 * <p>In: one measure for each reader. Out: intervals of means and p-values. All randomness comes
 * from a seed.
 */
package readalike.engine.evaluation.significance;
