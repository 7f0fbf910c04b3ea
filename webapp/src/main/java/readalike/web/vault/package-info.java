/**
 * The keys, and what is sealed with them.
 *
 * <p>In: a master key from a file or the environment, texts about a person. Out: bytes that only
 * the key of that reader opens; keyed hashes by which they can be found again. Destroying a
 * reader's key destroys everything that was ever sealed with it, wherever copies lie.
 */
package readalike.web.vault;
