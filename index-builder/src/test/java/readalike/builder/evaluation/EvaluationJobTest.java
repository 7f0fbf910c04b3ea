package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationJobTest {
  private static final String TEST =
      """
      user_id,book_id,rating
      u0,b2,5
      u1,b6,4
      u2,b3,5
      u3,b7,5
      """;

  @TempDir Path folder;
  private Path train;

  /** The ratings of the test are left out of the training file. */
  @BeforeEach
  void writeTrain() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : SmallData.ratings().lines().toList()) {
      String pair = line.substring(0, line.lastIndexOf(',') + 1);
      if (!("\n" + TEST).contains("\n" + pair) || line.startsWith("user_id")) {
        text.append(line).append('\n');
      }
    }
    train = Files.writeString(folder.resolve("train.csv"), text);
    Files.writeString(folder.resolve("books.csv"), SmallData.BOOKS);
  }

  @Test
  void everyModelIsMeasuredOverTheReadersWithALikedTestBook() throws IOException {
    EvaluationResult result = evaluate(TEST);
    assertThat(result.ranking().keySet()).containsExactlyElementsOf(EvaluationJob.MODELS);
    assertThat(result.ranking().values()).allSatisfy(one -> assertThat(one.readers()).isEqualTo(4));
    assertThat(result.testRatings()).isEqualTo(4);
    assertThat(result.books()).isEqualTo(8);
    assertThat(result.rating().rmse()).isBetween(0.0, 4.0);
    assertThat(result.ranking().get("hybrid").byCutoff().get(3).recall())
        .isGreaterThan(result.ranking().get("popularity").byCutoff().get(1).recall());
  }

  @Test
  void theSameSeedGivesTheSameFiguresToTheLastDigit() throws IOException {
    EvaluationResult first = evaluate(TEST);
    EvaluationResult again = evaluate(TEST);
    assertThat(again.ranking()).isEqualTo(first.ranking());
    assertThat(again.rating()).isEqualTo(first.rating());
    assertThat(again.blend()).isEqualTo(first.blend());
  }

  /** What is held out may change the measure, never what is measured. */
  @Test
  void otherTestRatingsChangeNothingThatWasTrained() throws IOException {
    EvaluationResult first = evaluate(TEST);
    EvaluationResult hated = evaluate(TEST.replace(",5\n", ",1\n").replace(",4\n", ",1\n"));
    EvaluationResult more =
        evaluate(TEST + "u4,b1,5\nu4,b5,5\nu4,b6,5\nu4,b8,5\nstranger,b1,5\nu0,unknown,5\n");
    assertThat(hated.blend()).isEqualTo(first.blend()).isEqualTo(more.blend());
    assertThat(more.trainRatings()).isEqualTo(first.trainRatings());
    assertThat(more.books()).isEqualTo(first.books());
    // The estimates of the same cells are the same, so that errors of opposite tests mirror them.
    assertThat(evaluate("user_id,book_id,rating\nu0,b2,5\n").rating().mae())
        .isCloseTo(4 - evaluate("user_id,book_id,rating\nu0,b2,1\n").rating().mae(), within(1e-6));
  }

  /** Ratings of strangers and of books that nobody trained on cannot be measured. */
  @Test
  void aTestOfUnknownsAloneHasNoFigures() throws IOException {
    EvaluationResult result = evaluate("user_id,book_id,rating\nstranger,b1,5\nu0,unknown,5\n");
    assertThat(result.testRatings()).isZero();
    assertThat(result.rating().rmse()).isNaN();
    assertThat(result.ranking().get("hybrid").readers()).isZero();
  }

  @Test
  void aServedBuildIsSplitBySeed() throws IOException {
    Path data = folder.resolve("var");
    SmallData.build(SmallData.write(folder.resolve("shelf")), data, 1);
    EvaluationResult first = evaluateServed(data);
    assertThat(first.dataset()).isEqualTo("shelf");
    assertThat(first.testRatings()).isPositive();
    EvaluationResult again = evaluateServed(data);
    assertThat(again.ranking()).isEqualTo(first.ranking());
    assertThat(again.rating()).isEqualTo(first.rating());
  }

  @Test
  void withoutABuildOrASplitTheWayOutIsTold() {
    assertThatThrownBy(() -> evaluateServed(folder.resolve("nowhere")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run ./readalike build, or give --train and --test");
  }

  @Test
  void requestsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> request(Optional.of(train), Optional.empty(), List.of(10), "hybrid"))
        .hasMessage("--train and --test go together");
    assertThatThrownBy(() -> request(Optional.empty(), Optional.empty(), List.of(0), "hybrid"))
        .hasMessage("k must be 1..1000, got 0");
    assertThatThrownBy(() -> request(Optional.empty(), Optional.empty(), List.of(5), "magic"))
        .hasMessageContaining("got magic");
  }

  private EvaluationResult evaluate(String testRatings) throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), testRatings);
    EvaluationRequest request =
        new EvaluationRequest(
            Optional.of(train),
            Optional.of(test),
            Optional.of(folder.resolve("books.csv")),
            folder.resolve("var"),
            OptionalDouble.empty(),
            List.of(1, 3),
            EvaluationJob.MODELS,
            42);
    return new EvaluationJob(Clock.systemUTC()).run(request, BuildProgress.NONE);
  }

  private static EvaluationResult evaluateServed(Path data) throws IOException {
    EvaluationRequest request =
        new EvaluationRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            data,
            OptionalDouble.empty(),
            List.of(2),
            List.of("popularity", "hybrid"),
            42);
    return new EvaluationJob(Clock.systemUTC()).run(request, BuildProgress.NONE);
  }

  private EvaluationRequest request(
      Optional<Path> trainPath, Optional<Path> test, List<Integer> cutoffs, String model) {
    return new EvaluationRequest(
        trainPath,
        test,
        Optional.empty(),
        folder,
        OptionalDouble.empty(),
        cutoffs,
        List.of(model),
        42);
  }
}
