package readalike.engine.evaluation.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

/**
 * By how popular the reader's books are: thirds of all readers by the mean of the logarithm of
 * their books' training ratings (after Abdollahpouri, Mansoury, Burke, Mobasher, RMSE workshop
 * 2019).
 */
public final class ByMainstream implements Grouping {
  private static final List<String> GROUPS = List.of("niche", "between", "mainstream");

  private final int[] readersOf;
  private final double[] thirds = {Double.NaN, Double.NaN};

  /**
   * Finds the limits of the thirds.
   *
   * @param train users x books
   */
  public ByMainstream(RatingMatrix train) {
    this.readersOf = BookStatistics.of(train).counts();
    double[] all =
        IntStream.range(0, train.rows())
            .filter(user -> train.count(user) > 0)
            .mapToDouble(user -> mean(train.profile(user)))
            .sorted()
            .toArray();
    for (int third = 0; third < thirds.length && all.length > 0; third++) {
      thirds[third] = all[all.length * (third + 1) / 3];
    }
  }

  @Override
  public List<String> groups() {
    return GROUPS;
  }

  @Override
  public String groupOf(Profile profile) {
    double mean = mean(profile);
    return GROUPS.get((int) Arrays.stream(thirds).filter(third -> mean >= third).count());
  }

  private double mean(Profile profile) {
    double sum = 0;
    for (int i = 0; i < profile.size(); i++) {
      sum += Math.log1p(readersOf[profile.book(i)]);
    }
    return sum / Math.max(1, profile.size());
  }
}
