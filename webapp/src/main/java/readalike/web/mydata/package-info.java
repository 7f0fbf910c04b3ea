/**
 * What a reader sees and does about their own data, as pages that need no scripts.
 *
 * <p>In: requests with the cookie of a session, and forms with its token. Out: the page of all that
 * is kept of the reader (consents by purpose, sessions, keys, the record of access), the ways to
 * change it, to take it away and to have it erased; each act is that of {@code
 * readalike.web.account}, the same as the API's.
 */
package readalike.web.mydata;
