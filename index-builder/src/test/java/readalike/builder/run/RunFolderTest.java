package readalike.builder.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.evaluation.EvaluationJob;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.evaluation.RunFile;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.SmallData;
import readalike.builder.report.Report;

final class RunFolderTest {
  private static final String RUN =
      """
      split = random
      ratings = shelf
      k = 2,4
      metrics = ndcg,recall,mrr,coverage
      groups = profile-size
      new-readers = 1,2
      models = popularity,item-knn,taste,hybrid
      stars = mean,readalike
      resamples = 100
      peer.popularity.ndcg@2 = 0.5
      """;

  @TempDir private static Path folder;
  private static Path out;

  @BeforeAll
  static void runTwice() throws IOException {
    SmallData.write(folder.resolve("shelf"));
    Path file = Files.writeString(folder.resolve("small.properties"), RUN);
    out = folder.resolve("first/small");
    run(file, out);
    run(file, folder.resolve("second/small"));
  }

  private static void run(Path file, Path into) throws IOException {
    RunFile run = RunFile.read(file, folder);
    EvaluationResult result =
        new EvaluationJob(Clock.systemUTC()).run(run.request(), BuildProgress.NONE);
    new RunFolder(run, result, "./readalike evaluate", "abc").write(into);
  }

  @Test
  void aSecondRunGivesTheSameBytesButForTimes() throws IOException {
    Map<String, byte[]> first = files(out);
    Map<String, byte[]> second = files(folder.resolve("second/small"));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(first.keySet())
        .contains(
            "models.csv",
            "stars.csv",
            "groups.csv",
            "new-readers.csv",
            "comparisons.csv",
            "models.png",
            "models.svg",
            "new-readers.svg");
    List<String> timed = List.of("costs.json", "index.html");
    first.forEach(
        (name, bytes) -> {
          if (!timed.contains(name)) {
            assertThat(Arrays.equals(second.get(name), bytes)).as(name).isTrue();
          }
        });
  }

  @Test
  void theResultSaysWhatWasMeasuredOnWhatByWhichCode() throws IOException {
    JsonObject json =
        JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject();
    assertThat(json.get("commit").getAsString()).isEqualTo("abc");
    assertThat(json.get("dataHash").getAsString()).matches("[0-9a-f]{64}");
    assertThat(json.get("seed").getAsLong()).isEqualTo(42);
    assertThat(json.getAsJsonObject("settings").get("split").getAsString()).isEqualTo("random");
    assertThat(json.getAsJsonArray("sources")).isNotEmpty();
    assertThat(json.getAsJsonArray("cleaning")).isNotEmpty();
    assertThat(json.getAsJsonObject("models").keySet())
        .containsExactly("popularity", "item-knn", "taste", "hybrid");
    assertThat(Files.readString(out.resolve("result.json")))
        .doesNotContain("seconds")
        .doesNotContain(folder.toString());
    JsonObject costs =
        JsonParser.parseString(Files.readString(out.resolve("costs.json"))).getAsJsonObject();
    assertThat(costs.get("seconds").getAsDouble()).isPositive();
    assertThat(costs.getAsJsonObject("machine").get("processors").getAsInt()).isPositive();
    assertThat(costs.getAsJsonObject("costs").getAsJsonObject("taste").keySet())
        .containsExactly("cpuSeconds", "fitSeconds", "rankMillis", "peakMegabytes");
  }

  @Test
  void plotsAreImagesAndDrawings() throws Exception {
    assertThat(ImageIO.read(out.resolve("models.png").toFile()).getWidth()).isEqualTo(900);
    assertThat(
            DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(out.resolve("models.svg")))
                .getDocumentElement()
                .getLocalName())
        .isEqualTo("svg");
  }

  @Test
  void thePageShowsEveryTableAndLoadsNothingFromElsewhere() throws IOException {
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page)
        .contains("<h2>Ranking</h2>", "<h2>Readers as if new</h2>", "src=\"models.svg\"")
        .doesNotContain("http:", "https:", "<script");
  }

  @Test
  void theReportShowsTheRunBetweenItsMarkers() throws IOException {
    Path file = folder.resolve("REPORT.md");
    Files.writeString(file, "<!-- begin generated: small -->\n<!-- end generated: small -->\n");
    Report report = new Report(file, folder.resolve("first"));
    assertThat(report.update()).isTrue();
    assertThat(report.isStale()).isFalse();
    assertThat(Files.readString(file))
        .contains(
            "#### Ranking",
            "| hybrid | ",
            "| popularity | ndcg@2 |",
            "report/small/models.svg",
            "#### Cleaning");
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
