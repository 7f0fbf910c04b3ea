/**
 * The database of accounts and live ratings, SQLite or PostgreSQL by the same SQL.
 *
 * <p>In: a JDBC address and acts on a connection. Out: their results, for writes only after they
 * are on disk. What rows mean and what stands in their sealed columns is known in {@code
 * readalike.web.account}.
 */
package readalike.web.store;
