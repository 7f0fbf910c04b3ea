package readalike.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;
import readalike.builder.search.TypedQueries;
import readalike.engine.catalog.Book;
import readalike.engine.format.Snapshot;
import readalike.web.WebServer;

/** How fast searches and suggestions are over HTTP. */
@Command(
    name = "search",
    description = {
      "Starts a server on the build and sends it searches, then beginnings of titles and authors,",
      "at an even rate from the same machine. What is typed is drawn from the build's own books:",
      "titles, parts of them, authors, subjects, ISBNs, one in seven with a slip. Times count from",
      "when a request was due; the first row, an answer that takes no work, is what the machine",
      "itself adds to them."
    })
final class BenchmarkSearchCommand implements Callable<Integer> {
  private static final String NOTHING = "/health/live";

  /** Requests a second. */
  private static final int RATE = 100;

  private static final int SAMPLED_BOOKS = 5_000;
  private static final int QUERIES = 5_000;
  private static final long SEED = 42;

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkedBuild build;
  @Mixin private LoadOptions options;
  @Mixin private BenchmarkOutput output;

  BenchmarkSearchCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    HttpLoad load = options.load(RATE);
    Path data;
    TypedQueries typed;
    MeasuredTable table;
    try (OpenBuild open = build.open(home)) {
      Snapshot snapshot = open.snapshot();
      data = build.folder(home);
      typed = new TypedQueries(sample(snapshot), new SplittableRandom(SEED));
      table =
          new MeasuredTable(
              BenchmarkOutput.command(spec),
              String.format(
                  Locale.ROOT,
                  "%s, %,d books, %d requests/s",
                  snapshot.facts().dataset(),
                  snapshot.facts().books(),
                  options.rate(RATE)),
              BenchmarkCommand.COLUMNS);
    }
    try (WebServer server = options.serve(data, clock)) {
      String site = "http://localhost:" + server.port();
      String api = site + "/api/v1/";
      load.of("nothing over HTTP", List.of(new HttpLoad.Ask(URI.create(site + NOTHING))))
          .addTo(table);
      load.of("search over HTTP", requests(api + "search?n=10&q=", typed.searches(QUERIES)))
          .addTo(table);
      load.of("suggest over HTTP", requests(api + "suggest?q=", typed.beginnings(QUERIES)))
          .addTo(table);
    }
    output.write(table, spec);
    return 0;
  }

  /** Books spread over the whole catalogue. */
  private static List<Book> sample(Snapshot snapshot) throws IOException {
    int all = snapshot.facts().books();
    int count = Math.min(all, SAMPLED_BOOKS);
    List<Book> books = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      books.add(snapshot.book((int) ((long) i * all / count)));
    }
    return books;
  }

  private static List<HttpLoad.Ask> requests(String start, List<String> words) {
    return words.stream()
        .map(one -> URI.create(start + URLEncoder.encode(one, StandardCharsets.UTF_8)))
        .map(HttpLoad.Ask::new)
        .toList();
  }
}
