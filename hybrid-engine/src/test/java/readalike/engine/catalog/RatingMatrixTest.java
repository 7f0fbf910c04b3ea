package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatingMatrixTest {
  static final int ROWS = 9;
  static final int COLUMNS = 12;

  @Property(tries = 200)
  void transposingTwiceIsTheIdentity(
      @ForAll @Size(max = 60) Set<@IntRange(max = ROWS * COLUMNS - 1) Integer> places) {
    RatingMatrix matrix = matrix(places);
    assertThat(cells(matrix.transpose().transpose())).isEqualTo(cells(matrix));
  }

  @Property(tries = 200)
  void theTransposeHasEachCellAtTheExchangedPlace(
      @ForAll @Size(max = 60) Set<@IntRange(max = ROWS * COLUMNS - 1) Integer> places) {
    RatingMatrix matrix = matrix(places);
    List<String> exchanged = new ArrayList<>();
    RatingMatrix transposed = matrix.transpose();
    for (int row = 0; row < transposed.rows(); row++) {
      for (int i = transposed.start(row); i < transposed.start(row + 1); i++) {
        exchanged.add(transposed.column(i) + " " + row + " " + transposed.value(i));
      }
    }
    assertThat(exchanged).containsExactlyInAnyOrderElementsOf(cells(matrix));
    assertThat(transposed.rows()).isEqualTo(COLUMNS);
    assertThat(transposed.columns()).isEqualTo(ROWS);
  }

  @Property(tries = 200)
  void rowsComeBackAsProfilesWithRisingBooks(
      @ForAll @Size(max = 60) Set<@IntRange(max = ROWS * COLUMNS - 1) Integer> places) {
    RatingMatrix matrix = matrix(places);
    List<Profile> profiles = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      profiles.add(matrix.profile(row));
      assertThat(matrix.profile(row).books()).isSorted();
      assertThat(matrix.count(row)).isEqualTo(matrix.profile(row).size());
    }
    assertThat(cells(RatingMatrix.ofProfiles(profiles, COLUMNS))).isEqualTo(cells(matrix));
  }

  @Test
  void triplesOfUnknownRowsOrColumnsAreLeftOut() {
    int[] rows = {1, -1, 0, 1};
    int[] columns = {1, 0, -1, 0};
    RatingMatrix matrix =
        RatingMatrix.of(
            2,
            2,
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
                return position;
              }
            });
    assertThat(cells(matrix)).isEqualTo(cells(of(new int[] {1, 1}, new int[] {0, 1}, 3, 0)));
  }

  @Test
  void cellsTwiceOutsideOrNotFiniteAreRefused() {
    assertThatThrownBy(() -> of(new int[] {1, 1}, new int[] {0, 0}, 3, 4))
        .hasMessage("cell (1, 0) is given twice");
    assertThatThrownBy(() -> of(new int[] {2}, new int[] {0}, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(new int[] {0}, new int[] {-1}, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(new int[] {0}, new int[] {0}, Float.NaN))
        .hasMessageContaining("is not a rating");
    assertThatThrownBy(() -> of(new int[] {0, 1}, new int[] {0}, 3))
        .hasMessageContaining("differ in length");
  }

  @Test
  void aProfileBeyondTheCatalogueIsRefused() {
    Profile beyond = Profile.of(new int[] {3}, new float[] {5});
    assertThatThrownBy(() -> RatingMatrix.ofProfiles(List.of(beyond), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("book number 3");
  }

  /** Book 1 is rated 2 and 5, book 0 not at all. */
  @Test
  void statisticsCountAndAverage() {
    BookStatistics statistics = BookStatistics.of(of(new int[] {0, 1}, new int[] {1, 1}, 2, 5));
    assertThat(statistics.counts()).containsExactly(0, 2);
    assertThat(statistics.means()).containsExactly(Float.NaN, 3.5f);
  }

  private static RatingMatrix of(int[] rows, int[] columns, float... values) {
    return RatingMatrix.of(2, 2, rows, columns, values);
  }

  private static RatingMatrix matrix(Set<Integer> places) {
    int[] rows = places.stream().mapToInt(place -> place / COLUMNS).toArray();
    int[] columns = places.stream().mapToInt(place -> place % COLUMNS).toArray();
    float[] values = new float[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i] + columns[i] / 100f;
    }
    return RatingMatrix.of(ROWS, COLUMNS, rows, columns, values);
  }

  private static List<String> cells(RatingMatrix matrix) {
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
        cells.add(row + " " + matrix.column(i) + " " + matrix.value(i));
      }
    }
    return cells;
  }
}
