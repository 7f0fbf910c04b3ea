package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

final class SyntheticRatingsTest {
  private static final RatingsShape SHAPE = new RatingsShape(2000, 1280, 40_000);

  @Test
  void thereAreAsManyAsAskedAndEveryReaderHasOne() {
    RatingMatrix ratings = generate(1, 1);
    assertThat(ratings.rows()).isEqualTo(2000);
    assertThat(ratings.columns()).isEqualTo(1280);
    assertThat(ratings.cells()).isEqualTo(40_000);
    assertThat(sortedCounts(ratings)[0]).isPositive();
  }

  @Test
  void ratingsAreStarsFromOneToFive() {
    RatingMatrix ratings = generate(1, 1);
    int[] counts = new int[6];
    for (int i = 0; i < ratings.cells(); i++) {
      counts[(int) ratings.value(i)]++;
      assertThat(ratings.value(i)).isBetween(1f, 5f).isEqualTo(Math.round(ratings.value(i)));
    }
    assertThat(counts[4]).isGreaterThan(counts[2]);
  }

  @Test
  void aSeedGivesTheSameRatingsForAnyNumberOfThreads() {
    RatingMatrix one = generate(5, 1);
    RatingMatrix three = generate(5, 3);
    RatingMatrix other = generate(6, 1);
    boolean differs = false;
    for (int reader = 0; reader < SHAPE.readers(); reader++) {
      assertThat(profile(three, reader)).isEqualTo(profile(one, reader));
      differs |= !profile(other, reader).equals(profile(one, reader));
    }
    assertThat(differs).isTrue();
  }

  @Test
  void aTwentiethOfReadersAndOfBooksHaveALongTailBehindThem() {
    RatingMatrix ratings = generate(1, 2);
    assertThat(shareOfTheTopTwentieth(ratings)).isGreaterThan(0.25);
    assertThat(shareOfTheTopTwentieth(ratings.transpose())).isGreaterThan(0.25);
  }

  @Test
  void aReaderKeepsMostlyToAFewGenres() {
    RatingMatrix ratings = generate(1, 2);
    double inTopFour = 0;
    for (int reader = 0; reader < ratings.rows(); reader++) {
      int[] genres = new int[64];
      for (int i = ratings.start(reader); i < ratings.start(reader + 1); i++) {
        genres[ratings.column(i) % 64]++;
      }
      Arrays.sort(genres);
      inTopFour += genres[60] + genres[61] + genres[62] + genres[63];
    }
    assertThat(inTopFour / ratings.cells()).isGreaterThan(0.5);
  }

  @Test
  void shapesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new RatingsShape(0, 5, 5)).hasMessageContaining("got 0 and 5");
    assertThatThrownBy(() -> new RatingsShape(10, 80, 101)).hasMessageContaining("10..100");
    assertThatThrownBy(() -> new RatingsShape(10, 80, 9)).hasMessageContaining("got 9");
  }

  private static List<Float> profile(RatingMatrix ratings, int reader) {
    List<Float> profile = new ArrayList<>();
    for (int i = ratings.start(reader); i < ratings.start(reader + 1); i++) {
      profile.add((float) ratings.column(i));
      profile.add(ratings.value(i));
    }
    return profile;
  }

  private static double shareOfTheTopTwentieth(RatingMatrix ratings) {
    int[] counts = sortedCounts(ratings);
    int head = Arrays.stream(counts).skip(counts.length * 19 / 20).sum();
    return (double) head / ratings.cells();
  }

  private static int[] sortedCounts(RatingMatrix ratings) {
    int[] counts = new int[ratings.rows()];
    Arrays.setAll(counts, ratings::count);
    Arrays.sort(counts);
    return counts;
  }

  private static RatingMatrix generate(long seed, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new SyntheticRatings(SHAPE, seed).generate(workers);
    }
  }
}
