/**
 * What every answer of the server shares: routes, refusals, percent-decoding, headers and counts.
 *
 * <p>In: requests whose every byte may be hostile. Out: the one servlet that fits a request's path
 * and method, its path values decoded; or a refusal in the one error format, never a stack trace.
 */
package readalike.web.http;
