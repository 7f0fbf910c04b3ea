package readalike.builder.clean;

import java.util.List;

/**
 * How often a rule was met in one table.
 *
 * @param count at least 1
 * @param first the first places, at most {@link #MAX_PLACES}
 */
public record Finding(Rule rule, long count, List<Place> first) {
  public static final int MAX_PLACES = 5;

  public Finding {
    if (count < 1) {
      throw new IllegalArgumentException("count of a finding must be >= 1, got " + count);
    }
    first = List.copyOf(first);
  }
}
