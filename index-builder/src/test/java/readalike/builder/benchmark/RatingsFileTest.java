package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.RatingMatrix;

final class RatingsFileTest {
  @TempDir Path folder;

  @Test
  void everyRatingIsALineOfReaderBookAndStarsRowByRow() throws IOException {
    RatingMatrix ratings =
        RatingMatrix.of(3, 12, new int[] {2, 0, 0}, new int[] {11, 7, 3}, new float[] {1, 4.5f, 5});
    Path file = folder.resolve("ratings.csv");
    RatingsFile.write(file, ratings);
    assertThat(Files.readString(file)).isEqualTo("0,3,5.0\n0,7,4.5\n2,11,1.0\n");
  }

  @Test
  void anOlderFileIsReplacedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("ratings.csv"), "0,0,5.0\n1,1,5.0\n");
    RatingsFile.write(file, RatingMatrix.of(1, 1, new int[0], new int[0], new float[0]));
    assertThat(file).isEmptyFile();
  }
}
