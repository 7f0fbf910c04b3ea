package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.RatingMatrix;

final class CheckpointTest {
  private static final RankingConfig CONFIG = RandomRatings.ranking(8, 6, 1);
  private static final RatingMatrix RATINGS = RandomRatings.of(300, 120, 2);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void aResumedRunGivesTheSameBytesAsAnUninterruptedOne(int lastEpoch) {
    interruptAfter(lastEpoch, CONFIG, RATINGS);
    List<Integer> resumed = new ArrayList<>();
    RankingModel model = train(CONFIG, RATINGS, (epoch, loss) -> resumed.add(epoch));
    RankingModel whole = trainWithoutCheckpoint();
    assertThat(resumed).doesNotContain(lastEpoch).hasSize(6 - lastEpoch);
    assertThat(model.books().cells()).isEqualTo(whole.books().cells());
    assertThat(model.gram()).isEqualTo(whole.gram());
  }

  @Test
  void aFinishedRunIsNotTrainedAgain() {
    RankingModel first = train(CONFIG, RATINGS, (epoch, loss) -> {});
    RankingModel again =
        train(CONFIG, RATINGS, (epoch, loss) -> fail("epoch " + epoch + " a second time"));
    assertThat(again.books().cells()).isEqualTo(first.books().cells());
  }

  @Test
  void otherSettingsStartAfresh() {
    interruptAfter(4, CONFIG, RATINGS);
    assertThat(firstEpoch(RandomRatings.ranking(8, 6, 2), RATINGS)).isEqualTo(1);
  }

  @Test
  void otherRatingsStartAfresh() {
    interruptAfter(4, CONFIG, RATINGS);
    assertThat(firstEpoch(CONFIG, RandomRatings.of(300, 120, 3))).isEqualTo(1);
  }

  @Test
  void aFolderKeepsTheStateOfOneRun() throws IOException {
    interruptAfter(4, CONFIG, RATINGS);
    Path first = onlyFile();
    interruptAfter(2, RandomRatings.ranking(8, 6, 2), RATINGS);
    assertThat(onlyFile()).isNotEqualTo(first);
  }

  @Test
  void aDamagedCheckpointCountsAsNone() throws IOException {
    interruptAfter(4, CONFIG, RATINGS);
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(firstEpoch(CONFIG, RATINGS)).isEqualTo(1);
  }

  @Test
  void aTruncatedCheckpointCountsAsNone() throws IOException {
    interruptAfter(4, CONFIG, RATINGS);
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(firstEpoch(CONFIG, RATINGS)).isEqualTo(1);
  }

  @Test
  void theDraftOfAnEarlierDeathIsNoHindrance() throws IOException {
    interruptAfter(2, CONFIG, RATINGS);
    Files.writeString(folder.resolve(onlyFile().getFileName() + ".draft"), "half");
    assertThat(firstEpoch(CONFIG, RATINGS)).isEqualTo(3);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private int firstEpoch(RankingConfig config, RatingMatrix ratings) {
    List<Integer> epochs = new ArrayList<>();
    train(config, ratings, (epoch, loss) -> epochs.add(epoch));
    return epochs.getFirst();
  }

  private void interruptAfter(int lastEpoch, RankingConfig config, RatingMatrix ratings) {
    assertThatThrownBy(
            () ->
                train(
                    config,
                    ratings,
                    (epoch, loss) -> {
                      if (epoch == lastEpoch) {
                        throw new IllegalStateException("killed");
                      }
                    }))
        .hasMessage("killed");
  }

  private RankingModel train(RankingConfig config, RatingMatrix ratings, EpochListener listener) {
    try (Workers workers = new Workers(2)) {
      return new RankingTrainer(config, workers)
          .train(ratings, new TrainingRun(0, Optional.of(folder), listener));
    }
  }

  private static RankingModel trainWithoutCheckpoint() {
    try (Workers workers = new Workers(1)) {
      return new RankingTrainer(CONFIG, workers).train(RATINGS, (epoch, loss) -> {});
    }
  }
}
