package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

final class RatingTrainerTest {
  private static final int USERS = 400;
  private static final int BOOKS = 60;

  /**
   * Two circles of readers who mostly read their own half of the books. Each reader likes one half
   * by chance and rates it 4.5 on average, the other 2.5, give or take a star or so.
   */
  private static RatingMatrix twoCircles(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] users = new int[USERS * BOOKS];
    int[] books = new int[USERS * BOOKS];
    float[] stars = new float[USERS * BOOKS];
    int count = 0;
    for (int user = 0; user < USERS; user++) {
      boolean likesFirst = random.nextBoolean();
      for (int book = 0; book < BOOKS; book++) {
        boolean first = book < BOOKS / 2;
        if (random.nextDouble() < (first == (user % 2 == 0) ? 0.5 : 0.1)) {
          double expected = first == likesFirst ? 4.5 : 2.5;
          users[count] = user;
          books[count] = book;
          stars[count++] =
              (float) Math.clamp(Math.round(expected + random.nextGaussian() * 0.7), 1, 5);
        }
      }
    }
    return RatingMatrix.of(
        USERS,
        BOOKS,
        Arrays.copyOf(users, count),
        Arrays.copyOf(books, count),
        Arrays.copyOf(stars, count));
  }

  private static RatingModel train(RatingMatrix ratings, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new RatingTrainer(RandomRatings.rating(6, 5, 1), workers).train(ratings, e -> {});
    }
  }

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    RatingMatrix ratings = twoCircles(3);
    RatingModel one = train(ratings, 1);
    RatingModel five = train(ratings, 5);
    assertThat(five.books().cells()).isEqualTo(one.books().cells());
    assertThat(five.bookMeans()).isEqualTo(one.bookMeans());
    assertThat(five.bookNoise()).isEqualTo(one.bookNoise());
    assertThat(five.prior()).isEqualTo(one.prior());
    assertThat(five.spread().coefficients()).isEqualTo(one.spread().coefficients());
    assertThat(five.spread().below()).isEqualTo(one.spread().below());
    assertThat(five.spread().above()).isEqualTo(one.spread().above());
  }

  @Test
  void whoLikesOneBookOfACircleIsExpectedToLikeTheOthers() {
    RatingModel model = train(twoCircles(3), 2);
    RatingModel.Reader fan =
        model.foldIn(Profile.of(new int[] {0, 1, 2, 40}, new float[] {5, 5, 4, 2}));
    for (int book = 3; book < 25; book++) {
      assertThat(model.estimate(fan, book)).isGreaterThan(model.estimate(fan, book + 30) + 0.5);
    }
  }

  @Test
  void intervalsHoldFourFifthsOfRatingsThatWereNeverSeen() {
    Holdout part = Holdout.of(twoCircles(3), 0.3, 8);
    RatingModel model = train(part.train(), 2);
    int inside = 0;
    for (int user = 0; user < USERS; user++) {
      RatingModel.Reader reader = model.foldIn(part.train().profile(user));
      for (int i = part.held().start(user); i < part.held().start(user + 1); i++) {
        boolean holds =
            model.interval(reader, part.held().column(i)).contains(part.held().value(i));
        inside += holds ? 1 : 0;
      }
    }
    assertThat((double) inside / part.held().cells()).isCloseTo(Spread.COVERAGE, within(0.05));
  }

  @Test
  void aBookThatNobodyRatedIsEstimatedAtWhatBooksGet() {
    RatingModel model = train(RandomRatings.of(60, 40, 5), 1);
    assertThat(model.bookMeans()[39]).isBetween(2.5f, 3.5f);
    assertThat(model.bookNoise()[39]).isEqualTo(1);
    assertThat(Arrays.copyOf(model.books().row(39), 6)).containsOnly(0);
  }

  @Test
  void epochsOfTheLastTrainingAreReported() {
    List<Integer> epochs = new ArrayList<>();
    try (Workers workers = new Workers(1)) {
      new RatingTrainer(RandomRatings.rating(2, 3, 1), workers)
          .train(RandomRatings.of(10, 10, 1), epochs::add);
    }
    assertThat(epochs).containsExactly(1, 2, 3);
  }
}
