/**
 * What everybody else does: the models that ours must beat, each in one class by its paper.
 *
 * <p>In: the training part of a split. Out: a {@link readalike.engine.evaluation.Ranker} or a
 * {@link readalike.engine.evaluation.StarPredictor}. A further baseline is one more class and one
 * line where the models of an evaluation are listed.
 */
package readalike.engine.evaluation.baseline;
