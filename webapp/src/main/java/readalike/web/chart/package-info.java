/**
 * Pictures of figures, drawn on the server.
 *
 * <p>In: named numbers. Out: SVG without scripts and styles of its own, coloured by the page's
 * style sheet, and the same numbers as a table, for those who read better than they see.
 */
package readalike.web.chart;
