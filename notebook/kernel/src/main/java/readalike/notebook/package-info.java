/**
 * A Jupyter kernel whose cells are Java, run by the JDK's own JShell beside the classes of the
 * product.
 *
 * <p>In: the messages of Jupyter's protocol, which a library speaks. Out: what the cells print,
 * return and {@linkplain readalike.notebook.Notebook show}.
 */
package readalike.notebook;
