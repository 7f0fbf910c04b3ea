package readalike.engine.taste;

/**
 * How the weights between books are trained. Defaults and how they were found: REPORT.md, "Tuning".
 *
 * @param neighbours from how many other books a book is predicted at most, 0 to {@value
 *     #MOST_NEIGHBOURS}; 0 trains no weights
 * @param penalty on the square of a weight, in readers, above 0
 * @param share how much the weights count beside the dot product of the factors, above 0
 */
public record ItemConfig(int neighbours, float penalty, float share) {
  /** Solving a book takes the cube of this. */
  public static final int MOST_NEIGHBOURS = 500;

  /** No weights: the factors alone. */
  public static final ItemConfig NONE = new ItemConfig(0, 1, 1);

  public ItemConfig {
    if (neighbours < 0 || neighbours > MOST_NEIGHBOURS) {
      throw new IllegalArgumentException(
          "neighbours must be 0.." + MOST_NEIGHBOURS + ", got " + neighbours);
    }
    if (!(penalty > 0) || !(share > 0)) {
      throw new IllegalArgumentException(
          "penalty and share must be > 0, got " + penalty + " and " + share);
    }
  }
}
