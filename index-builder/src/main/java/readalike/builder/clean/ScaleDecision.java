package readalike.builder.clean;

import java.util.Locale;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.RatingScale;

/**
 * Tells the rating scale from the ratings.
 *
 * <p>A scale is believed when it holds all ratings but one in a thousand (or one, in a small file),
 * so that a few typos such as 55 decide nothing.
 */
final class ScaleDecision {
  private static final int TYPOS_PER_ROW = 1000;
  private static final RatingScale HALF_STARS = new RatingScale(0.5f, 5);

  private long rows;
  private long above5;
  private long above10;
  private long halves;
  private float highest = Float.NEGATIVE_INFINITY;

  void add(float value) {
    rows++;
    highest = Math.max(highest, value);
    if (value > 10) {
      above10++;
    } else if (value > 5) {
      above5++;
    } else if (value >= 0.5f && value != Math.rint(value)) {
      halves++;
    }
  }

  /**
   * @throws ImportException when ratings go beyond ten
   */
  RatingScale decide(String file) throws ImportException {
    long typos = Math.max(1, rows / TYPOS_PER_ROW);
    if (above10 > typos || rows == above10) {
      throw new ImportException(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d ratings are above 10 (the highest is %s); state their scale",
              file,
              above10,
              rows,
              highest));
    }
    if (above5 > (rows < TYPOS_PER_ROW ? 0 : typos)) {
      return RatingScale.TEN_POINTS;
    }
    return halves > rows / TYPOS_PER_ROW ? HALF_STARS : RatingScale.FIVE_STARS;
  }

  /** How the decision fell, for the report. */
  String note(String file, RatingScale scale, long onScale) {
    return String.format(
        Locale.ROOT,
        "%s: scale %s to %s told from the data, it holds %.3f %% of %,d ratings",
        file,
        number(scale.lowest()),
        number(scale.highest()),
        100.0 * onScale / rows,
        rows);
  }

  private static String number(float value) {
    return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
  }
}
