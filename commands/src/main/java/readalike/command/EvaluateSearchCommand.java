package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;
import readalike.builder.search.GeneratedQueries;
import readalike.builder.search.JudgedQueries;
import readalike.builder.search.JudgedQuery;
import readalike.builder.search.SearchEvaluation;
import readalike.builder.search.SearchFigures;
import readalike.engine.catalog.Book;
import readalike.engine.format.Snapshot;
import readalike.engine.text.BookSearch;

/** How well the search finds what was meant. */
@Command(
    name = "search",
    description = {
      "Measures the search of the served build: on judged queries (those over the sample without",
      "--queries or --generated), or on queries drawn from the build's own catalogue. By kind of",
      "query: mean reciprocal rank and success at 1, 5 and 10. A query drawn from the catalogue is",
      "right when it finds the very work it was drawn for, in any edition; the columns \"alike\"",
      "also count other books that its words describe as well, such as those of the same title."
    })
final class EvaluateSearchCommand implements Callable<Integer> {
  private static final List<String> JUDGED =
      List.of("kind of query", "queries", "MRR", "success@1", "success@5", "success@10");
  private static final List<String> ALIKE = List.of("alike@1", "alike@5");

  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private SeedOption seed;
  @Mixin private BenchmarkOutput output;

  @Option(names = "--queries", paramLabel = "F", description = "A file of judged queries.")
  private Path queries;

  @Option(
      names = "--generated",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "10000",
      description =
          "Draw queries for N books of the catalogue; ${FALLBACK-VALUE} without a number.")
  private Integer generated;

  EvaluateSearchCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (generated != null && (generated < 1 || queries != null)) {
      throw new CommandFailure("--generated needs a number from 1 on, and no --queries");
    }
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      List<JudgedQuery> asked = asked(books(build.snapshot()));
      Map<String, SearchFigures> figures =
          new SearchEvaluation(new BookSearch(build.snapshot())).figures(asked);
      output.write(table(build.snapshot().facts().dataset(), figures), spec);
    }
    return 0;
  }

  private List<JudgedQuery> asked(List<Book> books) throws IOException {
    if (generated != null) {
      return new GeneratedQueries(books).draw(generated, new SplittableRandom(seed.value()));
    }
    Path file = queries == null ? home.folder().resolve("data/judged/queries.csv") : queries;
    return new JudgedQueries(books).read(file);
  }

  private static List<Book> books(Snapshot snapshot) throws IOException {
    List<Book> books = new ArrayList<>();
    for (int number = 0; number < snapshot.facts().books(); number++) {
      books.add(snapshot.book(number));
    }
    return books;
  }

  private MeasuredTable table(String dataset, Map<String, SearchFigures> figures) {
    List<String> columns = new ArrayList<>(JUDGED);
    if (generated != null) {
      columns.addAll(ALIKE);
    }
    MeasuredTable table = new MeasuredTable(BenchmarkOutput.command(spec), dataset, columns);
    figures.forEach((kind, of) -> table.add(row(kind, of)));
    return table;
  }

  private Object[] row(String kind, SearchFigures of) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                kind,
                of.queries(),
                of.meanReciprocalRank(),
                of.successAt1(),
                of.successAt5(),
                of.successAt10()));
    if (generated != null) {
      row.addAll(List.of(of.describedAt1(), of.describedAt5()));
    }
    return row.toArray();
  }
}
