package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateSearchTest {
  /** What a kind of query may lose before somebody has to look at it: one of fourteen. */
  private static final double TOLERANCE = 0.072;

  /** Nor may any kind fall below this, whatever has been reported. */
  private static final double LEAST = 0.85;

  /** As well as when REPORT.md was written, which shows the same file. */
  @Test
  void theJudgedQueriesOverTheSampleAreAnsweredNoWorseThanReported(@TempDir Path folder)
      throws IOException {
    Path json = folder.resolve("search.json");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "search",
            "--data",
            SampleBuild.data().toString(),
            "--json",
            json.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Map<String, double[]> figures = figures(json);
    assertThat(figures).hasSizeGreaterThan(15);
    assertThat(figures.values().stream().mapToDouble(figure -> figure[0]).sum())
        .isGreaterThanOrEqualTo(300);
    Map<String, double[]> reported =
        figures(CommandRun.PROJECT.folder().resolve("report/search-judged.json"));
    assertThat(figures).containsOnlyKeys(reported.keySet());
    figures.forEach(
        (kind, figure) -> {
          double[] known = reported.get(kind);
          assertThat(figure[2])
              .as("success@1 of " + kind)
              .isGreaterThanOrEqualTo(Math.max(LEAST, known[2] - TOLERANCE));
          assertThat(figure[3])
              .as("success@5 of " + kind)
              .isGreaterThanOrEqualTo(Math.max(LEAST, known[3] - TOLERANCE));
        });
  }

  @Test
  void queriesDrawnFromTheSampleAreFound(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("search.json");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "search",
            "--generated",
            "300",
            "--data",
            SampleBuild.data().toString(),
            "--json",
            json.toString());
    assertThat(run.err()).isEmpty();
    Map<String, double[]> figures = figures(json);
    assertThat(figures.get("title in full")[2]).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.get("author and one title word")[3]).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.get("one random edit")[3]).isGreaterThanOrEqualTo(0.92);
    assertThat(figures.get("no accents or punctuation")[2]).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.get("60 % of the title typed")[3]).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void aFileThatNamesNoBookOfTheCatalogueIsRefusedByItsRecord(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("q.csv");
    Files.writeString(file, "kind,asked,words,books\nx,search,dune,dune\nx,search,y,no-such\n");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "search",
            "--queries",
            file.toString(),
            "--data",
            SampleBuild.data().toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).hasSize(1);
    assertThat(run.err()).contains("q.csv record 2: the catalogue has no book no-such");
  }

  /** For each kind: queries, MRR, success@1, @5. */
  private static Map<String, double[]> figures(Path json) throws IOException {
    JsonObject table = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    Map<String, double[]> figures = new HashMap<>();
    for (JsonElement element : table.getAsJsonArray("rows")) {
      JsonArray row = element.getAsJsonArray();
      double[] numbers = new double[4];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = row.get(i + 1).getAsDouble();
      }
      figures.put(row.get(0).getAsString(), numbers);
    }
    return figures;
  }
}
