package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.builder.clean.CleaningReport;
import readalike.builder.clean.Finding;
import readalike.builder.clean.ImportOptions;
import readalike.builder.clean.Importer;
import readalike.builder.clean.TableReport;
import readalike.builder.csv.Progress;
import readalike.builder.index.DatasetProperties;
import readalike.builder.report.MeasuredTable;

/** What cleaning finds in data sets; nothing is built. */
@Command(
    name = "clean",
    description = {
      "Reads and cleans data sets as a build would, and counts what became of their rows, rule by",
      "rule. Nothing is built or written."
    })
final class CleanCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("data set", "file", "what", "effect", "rows");

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkOutput output;

  @Parameters(
      paramLabel = "DATA",
      arity = "1..*",
      description = "A file of ratings (.csv, .csv.gz, .zip) or a data-set folder.")
  private List<Path> sets;

  @Option(
      names = "--books",
      paramLabel = "F",
      description = "The books of the one DATA; those beside its ratings without it.")
  private Path books;

  @Option(names = "--places", description = "Print the first places of each finding instead.")
  private boolean places;

  @Override
  public Integer call() throws IOException {
    if (books != null && sets.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--books goes with one DATA");
    }
    MeasuredTable table = new MeasuredTable(BenchmarkOutput.command(spec), "", COLUMNS);
    for (Path set : sets) {
      DatasetProperties properties = DatasetProperties.beside(set);
      CleaningReport report =
          new Importer(properties.complete(ImportOptions.DEFAULT))
              .read(Optional.ofNullable(books), set, Progress.NONE)
              .report();
      report.tables().forEach(each -> addRows(table, properties.name(), each));
      if (places) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(report.toText());
        out.flush();
      }
    }
    if (!places) {
      output.write(table, spec);
    }
    return 0;
  }

  private static void addRows(MeasuredTable table, String set, TableReport report) {
    table.add(set, report.file(), "rows of " + report.content(), "read", report.read());
    for (Finding finding : report.findings()) {
      table.add(
          set,
          report.file(),
          finding.rule().description(),
          switch (finding.rule().effect()) {
            case FAULTY -> "refused";
            case LEFT_OUT -> "left out";
            case KEPT -> "kept";
          },
          finding.count());
    }
    table.add(set, report.file(), "rows of " + report.content(), "kept in all", report.kept());
  }
}
