package readalike.engine.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;

/** Twenty readers with ten ratings each; the rating of cell c was given at second 1000 - c. */
final class SplitPlansTest {
  private static final int READERS = 20;
  private static final int EACH = 10;
  private static final int BOOKS = 40;
  private static final TimedRatings RATINGS = ratings();

  private static TimedRatings ratings() {
    int cells = READERS * EACH;
    int[] users = new int[cells];
    int[] books = new int[cells];
    float[] values = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      users[cell] = cell / EACH;
      books[cell] = (cell % EACH * 4 + cell / EACH) % BOOKS;
      values[cell] = 1 + cell % 5;
    }
    return new TimedRatings(
        RatingMatrix.of(READERS, BOOKS, users, books, values),
        LongStream.range(0, cells).map(cell -> 1000 - cell).toArray());
  }

  @Test
  void everyPlanPutsEachRatingInOnePartAndRepeatsItself() {
    for (SplitPlan plan :
        List.of(
            new RandomPerReader(0.2, 1),
            new LeaveLastOut(2),
            new ByDate(0.3),
            new KFold(5, 2, 1),
            new ColdReaders(0.5, 3, 1),
            new ColdBooks(0.25, 1))) {
      Split split = plan.split(RATINGS);
      List<String> both = cells(split.train());
      both.addAll(cells(split.test()));
      assertThat(both)
          .describedAs(plan.toString())
          .containsExactlyInAnyOrderElementsOf(cells(RATINGS.ratings()));
      assertThat(split.test().cells()).describedAs(plan.toString()).isPositive();
      assertThat(cells(plan.split(RATINGS).test())).isEqualTo(cells(split.test()));
    }
  }

  /** Times fall with the cell, so the latest rating is the first cell of each reader. */
  @Test
  void theLatestRatingsOfEachReaderAreLeftOut() {
    Split split = new LeaveLastOut(1).split(RATINGS);
    for (int user = 0; user < READERS; user++) {
      assertThat(split.test().count(user)).isEqualTo(1);
      int first = RATINGS.ratings().start(user);
      assertThat(split.test().column(split.test().start(user)))
          .isEqualTo(RATINGS.ratings().column(first));
    }
    assertThat(new LeaveLastOut(EACH).split(RATINGS).test().cells()).isZero();
  }

  /** The latest are those of the first readers. */
  @Test
  void nothingInTrainingIsLaterThanTheTestPart() {
    Split split = new ByDate(0.3).split(RATINGS);
    assertThat(split.test().cells()).isBetween(58, 61);
    assertThat(split.test().count(0)).isEqualTo(EACH);
    assertThat(split.test().count(READERS - 1)).isZero();
  }

  @Test
  void ratingsOfUnknownTimeStayInTraining() {
    long[] times = RATINGS.times().clone();
    times[0] = 0;
    Split split = new ByDate(0.3).split(new TimedRatings(RATINGS.ratings(), times));
    assertThat(split.test().count(0)).isEqualTo(EACH - 1);
  }

  @Test
  void splitsByTimeNeedTimes() {
    TimedRatings timeless = new TimedRatings(RATINGS.ratings());
    assertThatThrownBy(() -> new ByDate(0.3).split(timeless)).hasMessageContaining("no times");
    assertThatThrownBy(() -> new LeaveLastOut(1).split(timeless)).hasMessageContaining("no times");
  }

  @Test
  void eachRatingIsHeldOutInOneFold() {
    List<String> held = new ArrayList<>();
    for (int fold = 0; fold < 3; fold++) {
      Split split = new KFold(3, fold, 9).split(RATINGS);
      assertThat(split.test().cells()).isBetween(66, 67);
      held.addAll(cells(split.test()));
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(cells(RATINGS.ratings()));
  }

  @Test
  void coldReadersKeepAFewRatingsAndOthersAll() {
    Split split = new ColdReaders(0.5, 3, 4).split(RATINGS);
    int cold = 0;
    for (int user = 0; user < READERS; user++) {
      assertThat(split.train().count(user)).isIn(3, EACH);
      cold += split.train().count(user) == 3 ? 1 : 0;
    }
    assertThat(cold).isBetween(4, 16);
  }

  @Test
  void aColdBookHasNoRatingInTraining() {
    Split split = new ColdBooks(0.25, 1).split(RATINGS);
    RatingMatrix train = split.train().transpose();
    RatingMatrix test = split.test().transpose();
    int cold = 0;
    for (int book = 0; book < BOOKS; book++) {
      assertThat(train.count(book) == 0 || test.count(book) == 0).isTrue();
      cold += test.count(book) > 0 ? 1 : 0;
    }
    assertThat(cold).isBetween(3, 20);
  }

  @Test
  void plansThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new ByDate(1)).hasMessageContaining("got 1.0");
    assertThatThrownBy(() -> new LeaveLastOut(0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new KFold(3, 3, 1)).hasMessageContaining("got 3 of 3");
    assertThatThrownBy(() -> new ColdReaders(0.5, -1, 1)).hasMessageContaining("got -1");
    assertThatThrownBy(() -> new ColdBooks(0, 1)).hasMessageContaining("got 0.0");
    assertThatThrownBy(() -> new TimedRatings(RATINGS.ratings(), new long[3]))
        .hasMessageContaining("got 3");
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
