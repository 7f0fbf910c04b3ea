package readalike.builder.release;

import java.util.Locale;

/**
 * One measure of two builds over the readers for whom both held back the same books.
 *
 * @param measure its name for people
 * @param readers how many they are
 * @param served what the served build came to; NaN when nothing could be compared
 * @param fresh what the new one came to
 * @param p one-sided p-value of the randomisation test that the new one is worse, corrected for the
 *     other measure
 * @param isWorse whether it is worse by more than the margin and than chance explains
 */
public record Comparison(
    String measure, int readers, double served, double fresh, double p, boolean isWorse) {
  /** Too few readers were measured by both. */
  static Comparison none(String measure, int readers) {
    return new Comparison(measure, readers, Double.NaN, Double.NaN, Double.NaN, false);
  }

  boolean isMade() {
    return !Double.isNaN(p);
  }

  String toText() {
    return String.format(
        Locale.ROOT,
        "%s on held-out ratings is %.4f, that of the served build %.4f (%,d readers, p = %.4f that"
            + " it is not worse)",
        measure,
        fresh,
        served,
        readers,
        p);
  }
}
