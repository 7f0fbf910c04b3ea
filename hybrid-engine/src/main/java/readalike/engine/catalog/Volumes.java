package readalike.engine.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The volumes of a series that one book holds: a single one, or those of a box set.
 *
 * @param first the first of them, at least 0; not whole for a story beside the main volumes
 * @param last the last of them, at least {@code first}
 */
public record Volumes(float first, float last) {
  private static final Pattern PRINTED =
      Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)(?:\\s*[-–&,]\\s*(\\d{1,4}(?:\\.\\d{1,3})?))?");

  public Volumes {
    if (!(first >= 0 && first <= last) || Float.isInfinite(last)) {
      throw new IllegalArgumentException(
          "volumes must go up from 0 or more, got " + first + " to " + last);
    }
  }

  /**
   * Reads a volume as printed: {@code "2"}, {@code "2.5"}, {@code "1-3"}.
   *
   * @return empty for what is no number, or a range that falls
   */
  public static Optional<Volumes> parse(String printed) {
    Matcher matcher = PRINTED.matcher(printed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    float first = Float.parseFloat(matcher.group(1));
    float last = matcher.group(2) == null ? first : Float.parseFloat(matcher.group(2));
    return first <= last ? Optional.of(new Volumes(first, last)) : Optional.empty();
  }

  /** Whether it holds more than one volume. */
  public boolean isBoxSet() {
    return last > first;
  }

  /** Whether it is one of the main volumes, which are numbered from 1 without fractions. */
  public boolean isMain() {
    return !isBoxSet() && first >= 1 && first == Math.rint(first);
  }

  /** Whether both hold a volume that the other holds. */
  public boolean overlaps(Volumes other) {
    return first <= other.last && other.first <= last;
  }
}
