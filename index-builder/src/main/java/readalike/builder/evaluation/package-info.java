/**
 * Offline evaluation: what is measured, on what, and what came out.
 *
 * <p>In: an {@link readalike.builder.evaluation.EvaluationRequest}, mostly read from a small file
 * of settings. Out: an {@link readalike.builder.evaluation.EvaluationResult}, with figures for each
 * model, intervals, paired tests, groups of readers and readers as if new. The models are trained
 * on the training part by the code that makes a served build; nothing else sees the test part but
 * the measures.
 */
package readalike.builder.evaluation;
