/**
 * The commands as people run them, on the sample.
 *
 * <p>In: the checked-in sample, imported and trained once for all tests of a run by {@link
 * readalike.command.SampleBuild}. Out: exit statuses, lines and answers that others rely on.
 */
package readalike.command;
