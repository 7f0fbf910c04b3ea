/**
 * The release gate: is a new build good enough to take the place of the served one?
 *
 * <p>In: what two builds measured on ratings that were held out of training, by ids, so that both
 * held out the same ones. Out: a {@link readalike.builder.release.Verdict}, which stands in the new
 * build's {@code evaluation.json} with the figures.
 */
package readalike.builder.release;
