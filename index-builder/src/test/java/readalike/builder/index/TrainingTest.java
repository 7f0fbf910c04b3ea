package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.clean.ImportOptions;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Importer;
import readalike.builder.csv.Progress;
import readalike.builder.release.HeldBack;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Workers;

final class TrainingTest {
  @TempDir Path folder;
  private ImportedData data;

  @BeforeEach
  void read() throws IOException {
    Path source = SmallData.write(folder);
    data = new Importer(ImportOptions.DEFAULT).read(Optional.empty(), source, Progress.NONE);
  }

  @Test
  void theSameSeedGivesTheSameBytesForAnyNumberOfThreads() throws IOException {
    Training.Trained first = train(7, 1);
    Training.Trained again = train(7, 3);
    assertThat(again.ranking().books().cells()).isEqualTo(first.ranking().books().cells());
    assertThat(again.rating().books().cells()).isEqualTo(first.rating().books().cells());
    assertThat(again.rating().bookMeans()).isEqualTo(first.rating().bookMeans());
    assertThat(again.weights().toSettings()).isEqualTo(first.weights().toSettings());
    assertThat(train(8, 1).ranking().books().cells()).isNotEqualTo(first.ranking().books().cells());
  }

  @Test
  void ratingsInMappedFilesGiveTheSameBytesAsInArrays(@TempDir Path folder) throws IOException {
    Training.Trained arrays = train(7, 1);
    Training.Trained mapped = train(Matrices.of(data, MatrixStorage.mapped(folder)), 7, 2);
    assertThat(mapped.ranking().books().cells()).isEqualTo(arrays.ranking().books().cells());
    assertThat(mapped.ranking().gram()).isEqualTo(arrays.ranking().gram());
    assertThat(mapped.rating().books().cells()).isEqualTo(arrays.rating().books().cells());
    assertThat(mapped.weights().toSettings()).isEqualTo(arrays.weights().toSettings());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void epochsAreToldUpToTheLast() throws IOException {
    long[] last = new long[2];
    try (Workers workers = new Workers(1)) {
      RatingMatrix ratings = Matrices.of(data, MatrixStorage.HEAP);
      Training.defaults(ratings, data.scale(), 1)
          .run(
              data.books(),
              data.users(),
              ratings,
              workers,
              (step, done, of) -> {
                last[0] = done;
                last[1] = of;
              });
    }
    assertThat(last[0]).isPositive().isEqualTo(last[1]);
  }

  @Test
  void defaultsFitEveryIndexAndTheDatasScale() {
    RatingMatrix tiny = RatingMatrix.of(3, 2, new int[] {0}, new int[] {1}, new float[] {9});
    Training training = Training.defaults(tiny, RatingScale.TEN_POINTS, 5);
    assertThat(training.ranking().scale()).isEqualTo(RatingScale.TEN_POINTS);
    assertThat(training.rating().scale()).isEqualTo(RatingScale.TEN_POINTS);
    assertThat(training.ranking().seed()).isEqualTo(5);
    // More dimensions than an index takes vectors of would fail after the training.
    assertThat(training.ranking().rank()).isBetween(1, 1024);
  }

  /**
   * What is held back to measure with is disliked by all, then liked by all: the models that are
   * measured, the blend and the estimates stay as they were.
   */
  @Test
  void nothingThatIsMeasuredWithIsLearntFromBefore() throws IOException {
    RatingMatrix ratings = Matrices.of(data, MatrixStorage.HEAP);
    RatingMatrix hidden = HeldBack.of(data.users(), data.books(), ratings).measuring().test();
    assertThat(hidden.cells()).isPositive();
    Training.Trained disliked = train(with(ratings, hidden, 1), 7, 2);
    Training.Trained liked = train(with(ratings, hidden, 5), 7, 2);
    assertThat(part(liked)).isNotEmpty().isEqualTo(part(disliked));
    assertThat(liked.blend().gains()).isEqualTo(disliked.blend().gains());
    assertThat(liked.weights().toSettings()).isEqualTo(disliked.weights().toSettings());
    assertThat(liked.ranking().books().cells()).isNotEqualTo(disliked.ranking().books().cells());
    double[] below = errors(disliked);
    double[] above = errors(liked);
    int single = 0;
    int reader = 0;
    for (int user = 0; user < hidden.rows(); user++) {
      if (hidden.count(user) == 1) {
        // One estimate, measured from both ends of the scale.
        assertThat(below[reader] + above[reader]).isCloseTo(4, within(1e-4));
        single++;
      }
      reader += hidden.count(user) > 0 ? 1 : 0;
    }
    assertThat(single).isPositive();
  }

  private static List<EpochFigures> part(Training.Trained trained) {
    return trained.epochs().stream().filter(epoch -> epoch.training().equals("part")).toList();
  }

  private static double[] errors(Training.Trained trained) {
    return trained.validation().panels().stars().byReader().values().stream()
        .mapToDouble(Math::sqrt)
        .toArray();
  }

  private static RatingMatrix with(RatingMatrix ratings, RatingMatrix hidden, float value) {
    int[] users = new int[ratings.cells()];
    int[] books = new int[ratings.cells()];
    float[] values = new float[ratings.cells()];
    for (int user = 0; user < ratings.rows(); user++) {
      for (int cell = ratings.start(user); cell < ratings.start(user + 1); cell++) {
        users[cell] = user;
        books[cell] = ratings.column(cell);
        boolean isHidden = hidden.cell(user, books[cell]) >= 0;
        values[cell] = isHidden ? value : ratings.value(cell);
      }
    }
    return RatingMatrix.of(ratings.rows(), ratings.columns(), users, books, values);
  }

  private Training.Trained train(long seed, int threads) throws IOException {
    return train(Matrices.of(data, MatrixStorage.HEAP), seed, threads);
  }

  private Training.Trained train(RatingMatrix ratings, long seed, int threads) throws IOException {
    try (Workers workers = new Workers(threads)) {
      return Training.defaults(ratings, data.scale(), seed)
          .run(data.books(), data.users(), ratings, workers, BuildProgress.NONE);
    }
  }
}
