/**
 * The heart: taste, content and popularity blended into one Lucene query, and the reasons for what
 * it finds.
 *
 * <p>In: a snapshot and a reader's profile, known or given live. Out: recommendations with the
 * parts of their score, the estimated stars and a sentence that names the reader's own books. Read
 * {@link readalike.engine.hybrid.HybridQuery} first.
 */
package readalike.engine.hybrid;
