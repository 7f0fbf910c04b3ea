package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixStorageTest {
  private static final long DAY = 86_400;

  @TempDir Path folder;

  @Test
  void aMappedMatrixHoldsTheSameAsOneInArrays() {
    RatingMatrix mapped = matrix(MatrixStorage.mapped(folder));
    RatingMatrix arrays = matrix(MatrixStorage.HEAP);
    assertSame(mapped, arrays);
    assertSame(mapped.transpose(), arrays.transpose());
    assertSame(mapped.where(cell -> cell % 2 == 0), arrays.where(cell -> cell % 2 == 0));
    assertThat(mapped.cell(0, 3)).isEqualTo(arrays.cell(0, 3)).isEqualTo(1);
    assertThat(mapped.cell(0, 2)).isNegative();
  }

  @Test
  void noFileIsLeftBehindEvenWhileTheMatrixIsInUse() throws IOException {
    RatingMatrix mapped = matrix(MatrixStorage.mapped(folder));
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(mapped.value(0)).isEqualTo(5);
  }

  @Test
  void onlyAMatrixLargerThanItsShareIsMapped() {
    // Three cells of ten bytes each.
    assertThat(new MatrixStorage(Optional.of(folder), 30).cells(3, true))
        .isInstanceOf(HeapCells.class);
    assertThat(new MatrixStorage(Optional.of(folder), 29).cells(3, true))
        .isInstanceOf(MappedCells.class);
    assertThat(new MatrixStorage(Optional.of(folder), 24).cells(3, false))
        .isInstanceOf(HeapCells.class);
    assertThat(MatrixStorage.byHeap(folder).most())
        .isBetween(1L, Runtime.getRuntime().maxMemory() / 4);
    assertThat(MatrixStorage.mapped(folder).cells(0, true).size()).isZero();
  }

  @Test
  void aFolderThatCannotBeIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> matrix(MatrixStorage.mapped(file.resolve("below"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void moreThanTheDiskHoldsIsRefusedBeforeItIsWritten() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < 10L * Integer.MAX_VALUE - 100) {
      assertThatThrownBy(() -> MatrixStorage.mapped(folder).cells(Integer.MAX_VALUE - 8, true))
          .hasMessageContaining("READALIKE_HEAP");
    }
  }

  @Test
  void agesAreCountedFromTheNewestRatingOfEachReaderWhicheverAreLeft() {
    RatingMatrix matrix = matrix(MatrixStorage.HEAP);
    assertThat(ages(matrix)).containsExactly(10, 0, 0, 5, 0, 0);
    // Without the newest rating of the first reader.
    assertThat(ages(matrix.where(cell -> cell != 1))).containsExactly(0, 0, 5, 0, 0);
    assertThat(matrix.profile(0).age(0)).isEqualTo(10);
    assertThat(matrix.profile(0).without(3).age(0)).isZero();
    assertThat(matrix.profile(2).isTimed()).isTrue();
  }

  /** A rating of unknown time, the last one, may be as new as any. */
  private static RatingMatrix matrix(MatrixStorage storage) {
    int[] rows = {2, 0, 0, 1, 2, 2};
    int[] columns = {0, 3, 1, 2, 2, 3};
    float[] values = {3, 4, 5, 1, 2, 5};
    long[] times = {DAY, 20 * DAY + 5, 10 * DAY, 7, 6 * DAY, 0};
    return RatingMatrix.of(
        3,
        4,
        new RatingMatrix.Triples() {
          @Override
          public int size() {
            return rows.length;
          }

          @Override
          public int row(int position) {
            return rows[position];
          }

          @Override
          public int column(int position) {
            return columns[position];
          }

          @Override
          public float value(int position) {
            return values[position];
          }

          @Override
          public long time(int position) {
            return times[position];
          }
        },
        storage);
  }

  private static int[] ages(RatingMatrix matrix) {
    int[] ages = new int[matrix.cells()];
    Arrays.setAll(ages, matrix::age);
    return ages;
  }

  private static void assertSame(RatingMatrix actual, RatingMatrix expected) {
    assertThat(actual.cells()).isEqualTo(expected.cells());
    for (int row = 0; row <= expected.rows(); row++) {
      assertThat(actual.start(row)).isEqualTo(expected.start(row));
    }
    for (int i = 0; i < expected.cells(); i++) {
      assertThat(actual.column(i)).isEqualTo(expected.column(i));
      assertThat(actual.value(i)).isEqualTo(expected.value(i));
      assertThat(actual.age(i)).isEqualTo(expected.age(i));
    }
  }
}
