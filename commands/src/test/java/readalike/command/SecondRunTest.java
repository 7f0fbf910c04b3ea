package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of the evaluation in two processes: within one, hashes and the order of maps are the same,
 * and so hide what depends on them.
 */
final class SecondRunTest {
  private static final String RUN =
      """
      split = random
      ratings = shelf
      k = 3,5
      metrics = precision,recall,f1,map,mrr,ndcg,hit-rate,auc,coverage,gini,novelty,diversity,\
      serendipity,popularity-lift,genre-divergence
      groups = profile-size,mainstream,language
      new-readers = 1,2
      models = popularity,mean,bias,item-knn,item-knn-bm25,user-knn,ease-all,content-centroid,\
      content,taste,hybrid
      stars = mean,bias,readalike
      resamples = 100
      peer.popularity.ndcg@3 = 0.5
      peer.item-knn.ndcg@3 = 0.5
      peer.hybrid.ndcg@3 = 0.5
      """;

  @Test
  void aSecondProcessWritesTheSameBytesButForTimes(@TempDir Path folder) throws Exception {
    writeShelf(Files.createDirectory(folder.resolve("shelf")));
    Path run = Files.writeString(folder.resolve("small.properties"), RUN);
    Process first = start(run, Files.createDirectory(folder.resolve("first")));
    Process second = start(run, Files.createDirectory(folder.resolve("second")));
    await(first, folder.resolve("first"));
    await(second, folder.resolve("second"));
    Map<String, String> one = files(folder.resolve("first/report/small"));
    Map<String, String> other = files(folder.resolve("second/report/small"));
    assertThat(other.keySet()).isEqualTo(one.keySet()).contains("result.json", "models.svg");
    one.forEach((name, text) -> assertThat(other.get(name)).as(name).isEqualTo(text));
  }

  /** Books of four circles, whose readers look around now and then. */
  private static void writeShelf(Path shelf) throws IOException {
    StringBuilder books = new StringBuilder("book_id,title,authors,language,tags\n");
    for (int book = 0; book < 40; book++) {
      int circle = book / 10;
      books.append(
          String.format(
              Locale.ROOT,
              "b%d,Story %d of %d,Author %d,%s,tag%d;tag%d%n",
              book,
              book,
              circle,
              book % 7,
              book % 3 == 0 ? "en" : "de",
              circle,
              book % 5));
    }
    Files.writeString(shelf.resolve("books.csv"), books.toString());
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder ratings = new StringBuilder("user_id,book_id,rating\n");
    for (int user = 0; user < 160; user++) {
      for (int i = 0; i < 9; i++) {
        int circle = random.nextInt(5) == 0 ? random.nextInt(4) : user % 4;
        int book = circle * 10 + (user / 4 + i) % 10;
        ratings.append(
            String.format(Locale.ROOT, "u%d,b%d,%d%n", user, book, 1 + random.nextInt(5)));
      }
    }
    Files.writeString(shelf.resolve("ratings.csv"), ratings.toString());
  }

  private static Process start(Path run, Path into) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(List.of("-Dreadalike.home=" + CommandRun.PROJECT.folder()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    // What is written names the last folder of --out.
    Path report = into.resolve("report");
    command.addAll(List.of("evaluate", "--run", run.toString(), "--out", report.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(into.resolve("log.txt").toFile())
        .start();
  }

  private static void await(Process process, Path into) throws IOException, InterruptedException {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(into.resolve("log.txt"))).isZero();
  }

  /** Their contents by name, with what a run took masked. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.sorted(Comparator.naturalOrder()).toList()) {
        String name = file.getFileName().toString();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(name, masked(name, text));
      }
    }
    return files;
  }

  private static String masked(String name, String text) {
    return switch (name) {
      case "costs.json" -> text.replaceAll("[0-9.E-]+", "0");
      case "index.html" -> {
        int table = text.indexOf("<h2>Ranking</h2>");
        int next = text.indexOf("<h2>", table + 1);
        String costs = "(<td>[0-9.]*</td>){4}</tr>";
        yield text.substring(0, table).replaceAll(", [0-9]+ s on", ", 0 s on")
            + text.substring(table, next).replaceAll(costs, "</tr>")
            + text.substring(next);
      }
      default -> text;
    };
  }
}
