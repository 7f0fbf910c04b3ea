/**
 * What is measured, one class for each measure: formula, source, and what is done where it is not
 * defined.
 *
 * <p>In: the list that a model gave one reader ({@link
 * readalike.engine.evaluation.metric.JudgedList}), or those of all readers, or predicted and given
 * stars. Out: one number. {@link readalike.engine.evaluation.metric.ListMetric} is measured reader
 * by reader, so that its mean has an interval and two models can be compared in pairs; {@link
 * readalike.engine.evaluation.metric.CatalogueMetric} says something of all lists together; {@link
 * readalike.engine.evaluation.metric.StarMetric} of predicted stars.
 */
package readalike.engine.evaluation.metric;
