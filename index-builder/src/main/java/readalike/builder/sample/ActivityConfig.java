package readalike.builder.sample;

/**
 * How many books a reader rates: {@code fewest} plus a log-normal number, so that most rate a few
 * and a handful rate hundreds.
 *
 * @param fewest every reader rates at least so many, at least 1
 * @param most and nobody more than so many
 * @param median the median of the log-normal part, above 0
 * @param spread standard deviation of its logarithm, at least 0
 */
public record ActivityConfig(int fewest, int most, double median, double spread) {
  static final ActivityConfig DEFAULT = new ActivityConfig(5, 360, 15, 1.0);

  public ActivityConfig {
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException(
          "ratings of a reader must be 1 <= fewest <= most, got " + fewest + ".." + most);
    }
    if (!(median > 0) || !(spread >= 0)) {
      throw new IllegalArgumentException(
          "activity needs median > 0 and spread >= 0, got " + median + " and " + spread);
    }
  }
}
