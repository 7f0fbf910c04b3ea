package readalike.builder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.benchmark.NativePeer;
import readalike.builder.evaluation.TrainingPace.Setting;
import readalike.builder.evaluation.TrainingPace.Step;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.SmallData;

final class TrainingPaceTest {
  @TempDir private Path folder;

  /**
   * The clock goes on by a second at each look. It is looked at when training starts, and before
   * and after the model is measured: the first epoch takes one second, and so does each later one,
   * since the second of the measurement between them does not count. With the weights between books
   * it is looked at only before and after, so that training takes one second in all.
   */
  @Test
  void measuringDoesNotCountAsTraining() throws IOException {
    TrainingPace.Result result = pace(List.of(4), 3, 2).measure(BuildProgress.NONE);
    assertThat(result.steps())
        .extracting(step -> List.of(step.setting(), step.seconds()))
        .containsExactlyInAnyOrder(
            List.of(new Setting(4, 1, false), 1.0),
            List.of(new Setting(4, 2, false), 2.0),
            List.of(new Setting(4, 3, false), 3.0),
            List.of(new Setting(4, 2, true), 1.0));
    assertThat(result.steps()).allSatisfy(step -> assertThat(step.ndcg()).isBetween(0.0, 1.0));
  }

  @Test
  void trainingsThatAQuickerOneMatchesAreNotAmongTheBest() {
    Step quick = new Step(new Setting(16, 1, false), 1, 0.2);
    Step slowAndWorse = new Step(new Setting(32, 1, false), 2, 0.19);
    Step slowAndAsGood = new Step(new Setting(32, 2, false), 3, 0.2);
    Step slowAndBetter = new Step(new Setting(64, 2, true), 4, 0.3);
    assertThat(
            new TrainingPace.Result(
                    "data", List.of(quick, slowAndWorse, slowAndAsGood, slowAndBetter))
                .best())
        .containsExactly(quick, slowAndBetter);
  }

  /** The native figures of PEERS hold for one split only. */
  @Test
  void aNativeTrainingIsNamedOnlyWhereItWasMeasuredAndIsNotBetter() {
    assertThat(NativePeer.notBetterThan("goodbooks-a", 0.2734))
        .map(NativePeer.Trained::name)
        .hasValue("ALS, 64 dimensions");
    assertThat(NativePeer.notBetterThan("goodbooks-a", 0.2735))
        .map(NativePeer.Trained::name)
        .hasValue("ALS, 128 dimensions");
    assertThat(NativePeer.notBetterThan("goodbooks-a", 0.2)).isEmpty();
    assertThat(NativePeer.notBetterThan("sample", 0.9)).isEmpty();
  }

  @Test
  void somethingMustBeTrained() {
    assertThatThrownBy(() -> pace(List.of(), 1, 1)).hasMessageContaining("got []");
    assertThatThrownBy(() -> pace(List.of(4, 0), 1, 1)).hasMessageContaining("got [4, 0]");
    assertThatThrownBy(() -> pace(List.of(4), 0, 1)).hasMessageContaining("got 0 and 1");
  }

  private TrainingPace pace(List<Integer> ranks, int epochs, int runs) {
    AtomicLong now = new AtomicLong();
    return new TrainingPace(
        new HeldOut.Given(
            file("train.csv", SmallData.ratings()),
            file("test.csv", "user_id,book_id,rating\nu0,b7,5\nu1,b3,4\n"),
            Optional.of(file("books.csv", SmallData.BOOKS))),
        OptionalDouble.empty(),
        ranks,
        epochs,
        runs,
        42,
        () -> now.getAndAdd(1_000_000_000));
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
