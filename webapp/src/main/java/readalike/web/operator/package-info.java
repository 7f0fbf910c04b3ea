/**
 * What only operators of the site see and do: which builds there are, what each is made of and how
 * good it was measured to be, publishing and rolling back, and how fast the site answers now.
 *
 * <p>In: requests of a reader whom {@link readalike.web.account.Callers#operator} lets through, the
 * folders of the builds, and the counts of {@link readalike.web.http.RequestMetrics}. Out: JSON
 * under {@code /api/v1/operator}, the same as pages under {@code /operator}, and one write: another
 * build is served.
 */
package readalike.web.operator;
