package readalike.builder.tuning;

/**
 * A positive number that a search may change.
 *
 * @param name as in the configuration
 * @param least the smallest value that is tried, above 0
 * @param most the largest one
 */
record Setting(String name, double least, double most) {
  Setting {
    if (!(least > 0 && most >= least)) {
      throw new IllegalArgumentException(
          name + " must have a range above 0, got " + least + " to " + most);
    }
  }

  /** The value times a factor, within the range. */
  double times(double value, double factor) {
    return Math.clamp(value * factor, least, most);
  }
}
