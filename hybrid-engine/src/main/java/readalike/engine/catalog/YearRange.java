package readalike.engine.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years from one to another, both inclusive; negative before the common era.
 *
 * @param first the earliest
 * @param last the latest, at least {@code first}
 */
public record YearRange(int first, int last) {
  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,4})?(\\.\\.(-?\\d{1,4})?)?");

  public YearRange {
    if (first > last) {
      throw new IllegalArgumentException("years must rise, got " + first + ".." + last);
    }
  }

  /**
   * Reads {@code 1984}, {@code 1950..1959}, {@code 2000..} or {@code ..1899}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static YearRange parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      throw new IllegalArgumentException(
          "years must be like 1984, 1950..1959, 2000.. or ..1899, got " + text);
    }
    int first = matcher.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return new YearRange(first, first);
    }
    return new YearRange(
        first, matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3)));
  }
}
