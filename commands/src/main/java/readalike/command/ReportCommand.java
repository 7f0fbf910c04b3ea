package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.builder.report.Report;

/** Writes the tables and plots of REPORT.md from measured results. */
@Command(
    name = "report",
    description = {
      "Rewrites the generated parts and the plots of REPORT.md from the files report/*.json, which",
      "evaluate and benchmark write with --json."
    })
final class ReportCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;

  @Option(names = "--check", description = "Write nothing; fail when the report is stale.")
  private boolean check;

  ReportCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Report report = new Report(home.folder().resolve("REPORT.md"), home.folder().resolve("report"));
    PrintWriter out = spec.commandLine().getOut();
    if (check) {
      if (report.isStale()) {
        throw new CommandFailure(
            "REPORT.md is not what report/*.json says; run ./readalike report");
      }
      out.println("REPORT.md is up to date");
    } else {
      out.println(report.update() ? "REPORT.md rewritten" : "REPORT.md was up to date");
    }
    out.flush();
    return 0;
  }
}
