package readalike.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

class SplitTest {
  @Test
  void theLatestShareOfEachReaderIsHeldOutAndAgesStartAtWhatIsLeft() {
    Profile five =
        Profile.of(
            new int[] {0, 1, 2, 3, 4}, new float[] {1, 2, 3, 4, 5}, new int[] {9, 0, 30, 4, 2});
    Profile few = Profile.of(new int[] {0, 1}, new float[] {1, 2}, new int[] {0, 7});
    Split split = Split.latest(RatingMatrix.ofProfiles(List.of(five, few), 5), 0.4);
    assertThat(split.test().profile(0).books()).containsExactly(1, 4);
    assertThat(split.train().profile(0).books()).containsExactly(0, 2, 3);
    assertThat(split.train().profile(0).age(1)).isEqualTo(26);
    assertThat(split.test().count(1)).isZero();
  }

  static final int BOOKS = 40;

  @Property(tries = 100)
  void everyRatingIsInExactlyOnePart(
      @ForAll @Size(max = 8) List<@IntRange(max = BOOKS) Integer> sizes,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll long seed) {
    RatingMatrix ratings = readers(sizes);
    Split split = Split.perReader(ratings, share, seed);
    List<String> both = cells(split.train());
    both.addAll(cells(split.test()));
    assertThat(both).containsExactlyInAnyOrderElementsOf(cells(ratings));
  }

  @Property(tries = 100)
  void eachReaderKeepsTheShareWithinRounding(
      @ForAll @Size(max = 8) List<@IntRange(max = BOOKS) Integer> sizes,
      @ForAll @DoubleRange(min = 0.05, max = 0.8) double share,
      @ForAll long seed) {
    Split split = Split.perReader(readers(sizes), share, seed);
    for (int user = 0; user < sizes.size(); user++) {
      long held = sizes.get(user) < 5 ? 0 : Math.round(sizes.get(user) * share);
      assertThat(split.test().count(user)).isEqualTo((int) held);
    }
  }

  @Test
  void theSeedDecides() {
    RatingMatrix ratings = readers(List.of(40, 30));
    List<String> first = cells(Split.perReader(ratings, 0.3, 1).test());
    assertThat(cells(Split.perReader(ratings, 0.3, 1).test())).isEqualTo(first);
    assertThat(cells(Split.perReader(ratings, 0.3, 2).test())).isNotEqualTo(first);
  }

  /** Over many seeds every rating of five is held out about as often. */
  @Test
  void everyRatingHasTheSameChance() {
    RatingMatrix ratings = readers(List.of(5));
    int[] held = new int[5];
    for (int seed = 0; seed < 2000; seed++) {
      held[Split.perReader(ratings, 0.2, seed).test().column(0)]++;
    }
    for (int count : held) {
      assertThat(count).isBetween(320, 480);
    }
  }

  @Test
  void sharesAndPartsThatDoNotFitAreRefused() {
    RatingMatrix ratings = readers(List.of(5));
    assertThatThrownBy(() -> Split.perReader(ratings, 0, 1)).hasMessageContaining("got 0.0");
    assertThatThrownBy(() -> Split.perReader(ratings, 1, 1)).hasMessageContaining("got 1.0");
    assertThatThrownBy(() -> Split.perReader(ratings, Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Split(ratings, readers(List.of(5, 5))))
        .hasMessageContaining("1 x 40 and 2 x 40");
  }

  private static RatingMatrix readers(List<Integer> sizes) {
    List<Profile> profiles = new ArrayList<>();
    for (int size : sizes) {
      int[] books = new int[size];
      float[] ratings = new float[size];
      for (int i = 0; i < size; i++) {
        books[i] = i;
        ratings[i] = 1 + i % 5;
      }
      profiles.add(Profile.of(books, ratings));
    }
    return RatingMatrix.ofProfiles(profiles, BOOKS);
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
