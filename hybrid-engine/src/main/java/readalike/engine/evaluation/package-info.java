/**
 * How good the lists and the stars are, measured on ratings that the models have not seen.
 *
 * <p>In: a rating matrix split in two, and rankers. Out: figures by the field's definitions, each
 * over the full ranking of all books that a reader has not rated in the training part.
 */
package readalike.engine.evaluation;
