package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import readalike.builder.report.MeasuredTable;

/** Where the figures of a benchmark go: a table, and a file that {@code report} reads. */
final class BenchmarkOutput {
  @Option(names = "--json", paramLabel = "OUT", description = "Write the figures to this file too.")
  private Path json;

  void write(MeasuredTable table, CommandSpec spec) throws IOException {
    if (json != null) {
      Files.writeString(json, JsonText.of(table.toJson()) + "\n", StandardCharsets.UTF_8);
    }
    TextTable text = new TextTable();
    table.lines().forEach(text::add);
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  /** The command as it was typed, but for the file that it writes. */
  static String command(CommandSpec spec) {
    StringBuilder command = new StringBuilder("./").append(spec.qualifiedName());
    List<String> names = List.of(spec.qualifiedName().split(" "));
    boolean isFile = false;
    for (String argument : spec.commandLine().getParseResult().originalArgs()) {
      if (!isFile && !argument.startsWith("--json") && !names.contains(argument)) {
        command.append(' ').append(argument);
      }
      isFile = argument.equals("--json");
    }
    return command.toString();
  }
}
