/**
 * The acts of the HTTP API, one small servlet each; its javadoc is its contract.
 *
 * <p>In: parameters with their bounds, and a loan of the served build. Out: JSON in the shapes that
 * {@code openapi.json} in this package documents, every answer with the id of its build.
 */
package readalike.web.api;
