package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RatingMatrixRowsTest {
  @Test
  void aMatrixOfRowsEqualsTheOneOfTriples() {
    RatingMatrix rows =
        RatingMatrix.ofRows(4, new int[] {0, 2, 2, 3}, new int[] {1, 3, 0}, new float[] {5, 4, 3});
    RatingMatrix triples =
        RatingMatrix.of(3, 4, new int[] {2, 0, 0}, new int[] {0, 3, 1}, new float[] {3, 4, 5});
    assertThat(rows.rows()).isEqualTo(3);
    assertSame(rows, triples);
  }

  @Test
  void theTransposeOfTheTransposeIsTheMatrix() {
    RatingMatrix matrix =
        RatingMatrix.ofRows(
            4, new int[] {0, 2, 2, 4}, new int[] {1, 3, 0, 1}, new float[] {5, 4, 3, 2});
    RatingMatrix transpose = matrix.transpose();
    assertThat(transpose.rows()).isEqualTo(4);
    assertThat(transpose.columns()).isEqualTo(3);
    assertSame(transpose.transpose(), matrix);
  }

  @Test
  void arraysThatDoNotFitTogetherAreRefused() {
    int[] two = {0, 1};
    float[] stars = {5, 4};
    assertThatThrownBy(() -> RatingMatrix.ofRows(4, new int[] {0, 1}, two, stars))
        .hasMessageContaining("ends at 1 of 2");
    assertThatThrownBy(() -> RatingMatrix.ofRows(4, new int[] {0, 3}, two, stars))
        .hasMessageContaining("row 0 ends at 3");
    assertThatThrownBy(() -> RatingMatrix.ofRows(4, new int[] {0, 2}, new int[] {1, 1}, stars))
        .hasMessageContaining("rising");
    assertThatThrownBy(() -> RatingMatrix.ofRows(1, new int[] {0, 2}, two, stars))
        .hasMessageContaining("below 1");
    assertThatThrownBy(
            () -> RatingMatrix.ofRows(4, new int[] {0, 2}, two, new float[] {5, Float.NaN}))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> RatingMatrix.ofRows(4, new int[] {0, 2}, two, new float[] {5}))
        .hasMessageContaining("2 and 1");
  }

  private static void assertSame(RatingMatrix actual, RatingMatrix expected) {
    for (int row = 0; row < expected.rows(); row++) {
      assertThat(actual.count(row)).isEqualTo(expected.count(row));
      for (int i = expected.start(row); i < expected.start(row + 1); i++) {
        assertThat(actual.column(i)).isEqualTo(expected.column(i));
        assertThat(actual.value(i)).isEqualTo(expected.value(i));
      }
    }
  }
}
