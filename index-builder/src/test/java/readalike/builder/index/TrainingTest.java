package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.clean.ImportOptions;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Importer;
import readalike.builder.csv.Progress;
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
    Training.Trained mapped = train(7, 2, MatrixStorage.mapped(folder));
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

  private Training.Trained train(long seed, int threads) throws IOException {
    return train(seed, threads, MatrixStorage.HEAP);
  }

  private Training.Trained train(long seed, int threads, MatrixStorage storage) throws IOException {
    RatingMatrix ratings = Matrices.of(data, storage);
    try (Workers workers = new Workers(threads)) {
      return Training.defaults(ratings, data.scale(), seed)
          .run(data.books(), data.users(), ratings, workers, BuildProgress.NONE);
    }
  }
}
