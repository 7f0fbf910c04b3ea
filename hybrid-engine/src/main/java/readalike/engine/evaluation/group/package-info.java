/**
 * Kinds of readers that are measured apart, since a mean over all hides whom a model serves badly.
 *
 * <p>In: a reader's training ratings. Out: the name of the reader's group.
 */
package readalike.engine.evaluation.group;
