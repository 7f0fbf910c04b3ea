/**
 * The command line: the one place that knows both ends and the middle.
 *
 * <p>In: arguments. Out: lines of text or JSON and an exit status: 0 done, 1 failed, 2 wrong usage.
 * One command is one class, which reads its options, calls the module that does the work and prints
 * what came of it. {@link readalike.command.Readalike} puts the commands together.
 */
package readalike.command;
