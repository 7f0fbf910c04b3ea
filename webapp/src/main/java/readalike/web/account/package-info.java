/**
 * Readers with an account: who they are, what they have rated, what they have agreed to, and their
 * right to see, take away and erase it.
 *
 * <p>In: names, passphrases, tokens, ratings, as requests bring them. Out: refusals with a status,
 * or what was asked, after it is on disk. Begin with {@link readalike.web.account.Readers}. Nothing
 * here is kept in memory from one request to the next, so that several servers agree; everything
 * about a person is sealed with {@link readalike.web.vault.ReaderKey} before it reaches {@link
 * readalike.web.store.Database}.
 */
package readalike.web.account;
