package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCheckTest {
  @TempDir private Path folder;
  private Path run;
  private Path expected;

  @BeforeEach
  void writeRun() throws IOException {
    StringBuilder ratings = new StringBuilder("user_id,book_id,rating\n");
    for (int user = 0; user < 20; user++) {
      for (int book = user % 2; book < 16; book += 2) {
        ratings.append("u" + user + ",b" + book + "," + (3 + (user + book) % 3) + "\n");
      }
    }
    Files.writeString(folder.resolve("ratings.csv"), ratings);
    run =
        Files.writeString(
            folder.resolve("small.properties"),
            "ratings = ratings.csv\nmodels = popularity,item-knn\nstars = mean\nresamples = 0\n");
    expected = folder.resolve("expected.properties");
  }

  @Test
  void figuresThatWereWrittenPassAndChangedOnesFailWithStatusOne() throws IOException {
    assertThat(check("--write").status()).isZero();
    CommandRun same = check();
    assertThat(same.complaint()).isEmpty();
    assertThat(same.status()).isZero();
    assertThat(same.out()).contains("OK   popularity.ndcg@10");
    String figures = Files.readString(expected);
    Files.writeString(
        expected, figures.replaceFirst("popularity.ndcg@10 = \\S+", "popularity.ndcg@10 = 2.0"));
    CommandRun changed = check();
    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.out()).contains("FAIL popularity.ndcg@10");
    assertThat(changed.complaint().getFirst()).contains("1 of ").contains("--check --write");
  }

  /** The models on the sample; whoever means to change them writes the figures anew. */
  @Test
  @Tag("slow")
  void theSampleGivesTheFiguresThatAreExpectedOfIt() {
    if (!Files.exists(CommandRun.PROJECT.folder().resolve("data/expected.properties"))) {
      abort("data/expected.properties is not there; ./readalike evaluate --check --write makes it");
    }
    CommandRun sample = CommandRun.of("evaluate", "--check");
    assertThat(sample.out().lines().filter(line -> line.startsWith("FAIL"))).isEmpty();
    assertThat(sample.complaint()).isEmpty();
    assertThat(sample.status()).isZero();
  }

  private CommandRun check(String... options) {
    String[] all = new String[options.length + 6];
    System.arraycopy(options, 0, all, 6, options.length);
    all[0] = "evaluate";
    all[1] = "--check";
    all[2] = "--run";
    all[3] = run.toString();
    all[4] = "--expected";
    all[5] = expected.toString();
    return CommandRun.of(all);
  }
}
