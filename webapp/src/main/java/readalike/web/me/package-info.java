/**
 * The acts of readers with an account over HTTP, one small servlet for each thing; its javadoc is
 * its contract.
 *
 * <p>In: requests of readers (a session's cookie) and their machines (a key). Out: JSON of what is
 * theirs, and of nobody else's; the reader is always told from the session or the key, never from
 * an address or a body.
 */
package readalike.web.me;
