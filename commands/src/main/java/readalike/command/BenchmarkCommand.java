package readalike.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast things are on this machine. */
@Command(
    name = "benchmark",
    description = {
      "Measures the answers of the served build and, with --ratings, a whole build of those files",
      "in a folder that is removed afterwards. A table; medians and the 99th of 100."
    })
final class BenchmarkCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--books", paramLabel = "F", description = "Books for the build.")
  private Path books;

  @Option(names = "--ratings", paramLabel = "F", description = "Ratings for the build.")
  private Path ratings;

  @Option(names = "--json", paramLabel = "OUT", description = "Write the figures to this file too.")
  private Path json;

  BenchmarkCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    JsonArray measured = new JsonArray();
    if (ratings != null) {
      new BuildBenchmark(clock).run(books, ratings).forEach(measured::add);
    }
    String dataset;
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      dataset = build.snapshot().facts().dataset();
      for (Latencies latencies : new AnswerBenchmark(build.snapshot()).run()) {
        measured.add(latencies.toJson());
      }
    }
    if (json != null) {
      JsonObject result = new JsonObject();
      result.addProperty("dataset", dataset);
      result.addProperty("command", "./readalike benchmark");
      result.add("measurements", measured);
      Files.writeString(json, JsonText.of(result) + "\n", StandardCharsets.UTF_8);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(table(measured));
    out.flush();
    return 0;
  }

  private static TextTable table(JsonArray measured) {
    TextTable table = new TextTable();
    table.add(List.of("what", "median", "p99", "unit"));
    for (JsonElement element : measured) {
      JsonObject one = element.getAsJsonObject();
      table.add(
          List.of(
              one.get("what").getAsString(),
              figure(one.get("median")),
              figure(one.get("p99")),
              one.get("unit").getAsString()));
    }
    return table;
  }

  private static String figure(JsonElement value) {
    return value.isJsonNull() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }
}
