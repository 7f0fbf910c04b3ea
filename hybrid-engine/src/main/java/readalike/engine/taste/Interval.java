package readalike.engine.taste;

/**
 * Between which stars a rating will probably be; both ends belong to it.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval must not go from " + low + " to " + high);
    }
  }

  public boolean contains(double stars) {
    return stars >= low && stars <= high;
  }
}
