package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.builder.fetch.Download;
import readalike.builder.fetch.PublicDataSet;

/** Downloads a public data set. */
@Command(
    name = "fetch",
    description = {
      "Downloads a public data set (goodbooks-10k) into DIR/datasets. It comes from a fixed commit",
      "of its author's repository, who published no checksums: those of the first download are kept",
      "beside the files (SHA256SUMS), and every later one must be the same."
    })
final class FetchCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "NAME", description = "goodbooks-10k")
  private String name;

  FetchCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PublicDataSet set = dataSet();
    Path folder = data.folder(home).resolve("datasets").resolve(set.name());
    PrintWriter out = spec.commandLine().getOut();
    out.println("Fetching " + set.name() + " (" + set.licence() + ") from " + set.from());
    out.flush();
    Download.DEFAULT.fetch(
        set,
        folder,
        file -> {
          out.printf(
              Locale.ROOT, "%s: %,d bytes, SHA-256 %s%n", file.name(), file.bytes(), file.sha256());
          out.flush();
        });
    set.describeIn(folder);
    out.println("Now: ./readalike build --books " + folder + " --ratings " + folder);
    out.flush();
    return 0;
  }

  private PublicDataSet dataSet() throws IOException {
    try {
      return PublicDataSet.named(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
