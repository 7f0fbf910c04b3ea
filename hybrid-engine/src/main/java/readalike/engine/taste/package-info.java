/**
 * What can be learnt from ratings alone: matrix factorisation.
 *
 * <p>In: a rating matrix and a configuration with its seed. Out: two finished, immutable models.
 * The ranking model orders books (implicit feedback, confidence from the rating), trained by
 * alternating least squares. The rating model says how many stars, and between which they will
 * probably be: a Gaussian process over vectors of who read what. Both fold a live reader in by one
 * ridge solver, the very one that trained them.
 */
package readalike.engine.taste;
