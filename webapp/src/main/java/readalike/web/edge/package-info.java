/**
 * What stands between the network and the servlets: who may come in, how often, and from where.
 *
 * <p>In: requests as the network brings them. Out: requests whose address is the client's own, in
 * numbers that the server can bear; the others are refused in the one error format before they cost
 * anything.
 */
package readalike.web.edge;
