/**
 * The search for better settings than the defaults, on a validation part of the data at hand.
 *
 * <p>In: ratings and the settings to start from. Out: the best settings of each part that were
 * found, and what was tried on the way. Searched are the settings of the ranking model and of the
 * rating model; the weights of the blend, those of each kind of content terms among them, are
 * learnt anew in every build and need no search of their own.
 */
package readalike.builder.tuning;
