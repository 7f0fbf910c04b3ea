package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateSplitTest {
  @TempDir private Path folder;

  @Test
  void bothPartsTogetherAreWhatWasSplitAndTheSameSeedSplitsTheSame() throws IOException {
    List<String> ratings = new ArrayList<>();
    for (int user = 0; user < 10; user++) {
      for (int book = 0; book < 10; book++) {
        ratings.add("u" + user + ",b" + book + "," + (1 + (user + book) % 5));
      }
    }
    Files.writeString(
        folder.resolve("ratings.csv"),
        "user_id,book_id,rating\n" + String.join("\n", ratings) + "\n");
    Path run =
        Files.writeString(
            folder.resolve("fifth.properties"),
            "split = random\nsplit.share = 0.2\nratings = ratings.csv\n");
    CommandRun first = split(run, "first");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualTo("first/fifth: 80 training and 20 test ratings\n");
    List<String> both = new ArrayList<>(lines("first/fifth/train.csv"));
    both.addAll(lines("first/fifth/test.csv"));
    assertThat(both).containsExactlyInAnyOrderElementsOf(ratings);
    split(run, "second");
    assertThat(lines("second/fifth/test.csv")).isEqualTo(lines("first/fifth/test.csv"));
  }

  @Test
  void whatToSplitAndWhereToMustBeSaid() {
    assertThat(CommandRun.of("evaluate", "split", "--run", "a.properties").err())
        .contains("--out names where to write");
    assertThat(CommandRun.of("evaluate", "split", "--out", "a").err())
        .contains("--run names what to split");
  }

  private CommandRun split(Path run, String into) {
    return CommandRun.of(
        "evaluate", "split", "--run", run.toString(), "--out", folder.resolve(into).toString());
  }

  private List<String> lines(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    assertThat(lines.getFirst()).isEqualTo("user_id,book_id,rating");
    return lines.subList(1, lines.size());
  }
}
