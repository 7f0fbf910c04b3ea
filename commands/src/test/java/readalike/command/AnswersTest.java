package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that answer from a build, on the sample. */
final class AnswersTest {
  /** Change with the models and the sample; the one place to say so. */
  private static final List<String> BEST_FOR_123 =
      List.of("the-little-prince", "fahrenheit-451", "animal-farm");

  private static final String BUILD = SampleBuild.result().facts().id();

  @Test
  void searchFindsTheMockingbirdFirst() {
    CommandRun run = run("search", "mockingbird");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
        .isEqualTo("  1. To Kill a Mockingbird (Harper Lee, 1960)  [to-kill-a-mockingbird]");
  }

  @Test
  void searchTakesSeveralWordsAndMendsASlip() {
    assertThat(run("search", "--json", "harper", "lee").out()).contains("to-kill-a-mockingbird");
    assertThat(run("search", "mokingbird").out()).contains("To Kill a Mockingbird");
  }

  @Test
  void recommendedAreThePinnedBooksAndAllHaveStarsAndReasons() {
    JsonObject answer = json(run("recommend", "123", "-n", "3", "--json"));
    assertThat(ids(answer.getAsJsonArray("items"))).isEqualTo(BEST_FOR_123);
    assertThat(answer.get("build").getAsString()).isEqualTo(BUILD);
    for (JsonElement item : answer.getAsJsonArray("items")) {
      assertThat(item.getAsJsonObject().get("reason").getAsString()).isNotBlank();
      assertThat(item.getAsJsonObject().get("estimate").getAsDouble()).isBetween(1.0, 5.0);
    }
  }

  @Test
  void recommendPrintsThreeLinesForEachBookAndSaysThatTheReaderIsSynthetic() {
    CommandRun run = run("recommend", "123", "-n", "3");
    assertThat(run.status()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(1 + 3 * 3);
    assertThat(lines.getFirst()).contains("123").contains("synthetic");
    assertThat(lines.get(2)).matches(" +predicted [1-5]\\.\\d of 5 stars");
  }

  @Test
  void nobodyIsStatusOneAndOneLine() {
    CommandRun run = run("recommend", "nobody");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).containsExactly("there is no user nobody in the build " + BUILD);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anUnknownBookIsStatusOneAndOneLine() {
    for (CommandRun run : List.of(run("similar", "nothing"), run("because", "123", "nothing"))) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.complaint())
          .singleElement()
          .asString()
          .startsWith("there is no book nothing in the build " + BUILD);
    }
  }

  @Test
  void anIdCannotForgeASecondLine() {
    assertThat(run("recommend", "no\nbody\u001b[2J").complaint()).hasSize(1);
  }

  @Test
  void similarBooksComeWithReasons() {
    CommandRun run = run("similar", "dune", "-n", "2");
    assertThat(run.out().lines()).hasSize(1 + 2 * 2);
    assertThat(run.out()).contains("Like Dune (Frank Herbert, 1965)").contains("dune-messiah");
  }

  @Test
  void becauseTakesTheScoreApart() {
    assertThat(run("because", "123", BEST_FOR_123.getFirst()).out())
        .contains("score ", "taste, by the user's books:", "rated ");
  }

  @Test
  void aRatedBookIsNotExplained() {
    CommandRun run = run("because", "123", "1984");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("has rated the book 1984");
  }

  @Test
  void buildsAreListedAndTheServedOneHasAStar() {
    assertThat(run("builds").out()).isEqualTo("* " + BUILD + System.lineSeparator());
  }

  @Test
  void aRollbackToNothingIsRefused() {
    CommandRun run = run("rollback", "20000101-000000-000");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).singleElement().asString().contains("there is no build", BUILD);
  }

  @Test
  void withoutABuildTheWayOutIsNamed(@TempDir Path empty) {
    CommandRun run = CommandRun.of("search", "dune", "--data", empty.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).singleElement().asString().contains("./readalike build");
  }

  private static CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", SampleBuild.data().toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static JsonObject json(CommandRun run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static List<String> ids(JsonArray items) {
    List<String> ids = new ArrayList<>();
    for (JsonElement item : items) {
      ids.add(item.getAsJsonObject().getAsJsonObject("book").get("id").getAsString());
    }
    return ids;
  }
}
