/**
 * What can be learnt from ratings alone: matrix factorisation.
 *
 * <p>In: a rating matrix and a configuration with its seed. Out: two finished, immutable models.
 * The ranking model orders books (implicit feedback, confidence from the rating); the rating model
 * says how many stars. Both are trained by alternating least squares on one ridge solver, and both
 * fold a live reader in by the very solve that trained the rows.
 */
package readalike.engine.taste;
