package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty books of four circles, and readers who keep to one of them. */
final class ReleaseTest {
  private static final int BOOKS = 40;
  private static final int CIRCLE = 10;

  @TempDir private Path folder;
  private Path ratings;

  @BeforeEach
  void serveAGoodBuild() throws IOException {
    ratings = folder.resolve("ratings.csv");
    Files.writeString(ratings, "user_id,book_id,rating\n" + faithful(0, 240));
    assertThat(build().status()).isZero();
  }

  @Test
  void aBuildThatRanksWorseIsKeptButNotPublished() throws IOException {
    String good = served();
    CommandRun worse = buildWorse();
    assertThat(worse.status()).isEqualTo(1);
    assertThat(worse.complaint())
        .singleElement()
        .asString()
        .contains("is kept but not published: NDCG@10 on held-out ratings is")
        .contains("./readalike publish ");
    assertThat(served()).isEqualTo(good);
    List<String> builds = builds();
    assertThat(builds.getFirst()).isEqualTo("* " + good);
    assertThat(builds.getLast()).contains("held back: NDCG@10").contains("worse by more than");
  }

  @Test
  void theManifestAndTheEvaluationOfAHeldBackBuildSayWhy() throws IOException {
    buildWorse();
    Path kept = folder.resolve("var/builds").resolve(lastBuild());
    JsonObject manifest = json(kept.resolve("manifest.json"));
    assertThat(manifest.get("published").getAsBoolean()).isFalse();
    JsonObject evaluation = json(kept.resolve("evaluation.json"));
    JsonObject release = evaluation.getAsJsonObject("release");
    assertThat(release.get("reason")).isEqualTo(manifest.get("release"));
    assertThat(release.get("fresh").getAsDouble()).isLessThan(release.get("served").getAsDouble());
    assertThat(evaluation.getAsJsonObject("models").keySet())
        .containsExactly("popularity", "content", "taste", "hybrid");
    assertThat(evaluation.getAsJsonObject("intervals").getAsJsonObject("hybrid").keySet())
        .contains("ndcg@10");
  }

  @Test
  void forcePublishesAWorseBuildAndRollbackGoesBack() throws IOException {
    String good = served();
    assertThat(buildWorse("--force").status()).isZero();
    assertThat(served()).isNotEqualTo(good);
    assertThat(run("rollback").out()).isEqualTo("serving build " + good + "\n");
    assertThat(served()).isEqualTo(good);
    assertThat(run("rollback").complaint().getFirst()).contains("no build before the served one");
  }

  @Test
  void aHeldBackBuildCanBePublishedByHand() throws IOException {
    buildWorse();
    String kept = lastBuild();
    assertThat(run("publish", kept).status()).isZero();
    assertThat(served()).isEqualTo(kept);
  }

  @Test
  void aWiderMarginLetsItThrough() throws IOException {
    assertThat(buildWorse("--margin", "0.99").status()).isZero();
  }

  @Test
  void theSameRatingsAndMoreReadersAlikeArePublished() throws IOException {
    assertThat(build().status()).isZero();
    Files.writeString(ratings, Files.readString(ratings) + faithful(240, 300));
    CommandRun more = build();
    assertThat(more.complaint()).isEmpty();
    assertThat(more.out()).contains("Release: NDCG@10 on held-out ratings is");
  }

  /** Half of the readers stay, among a crowd who read anything. */
  private CommandRun buildWorse(String... options) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder("user_id,book_id,rating\n" + faithful(0, 120));
    for (int user = 0; user < 1500; user++) {
      int start = random.nextInt(BOOKS);
      for (int i = 0; i < 6; i++) {
        text.append("v" + user + ",b" + (start + i * 7) % BOOKS + ",5\n");
      }
    }
    Files.writeString(ratings, text);
    return build(options);
  }

  private static String faithful(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int user = from; user < to; user++) {
      int circle = user % (BOOKS / CIRCLE);
      for (int i = 0; i < 7; i++) {
        int book = circle * CIRCLE + (user / 4 + i) % CIRCLE;
        text.append("u" + user + ",b" + book + ",5\n");
      }
    }
    return text.toString();
  }

  private CommandRun build(String... options) {
    String[] all = new String[options.length + 3];
    System.arraycopy(options, 0, all, 3, options.length);
    all[0] = "build";
    all[1] = "--ratings";
    all[2] = ratings.toString();
    return run(all);
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("var").toString();
    return CommandRun.of(all);
  }

  private String lastBuild() {
    String line = builds().getLast().strip();
    return line.substring(0, line.indexOf(' '));
  }

  private List<String> builds() {
    return run("builds").out().lines().toList();
  }

  private String served() throws IOException {
    return Files.readString(folder.resolve("var/builds/current")).strip();
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }
}
