package readalike.builder.clean;

/**
 * Where a rule was met.
 *
 * @param line from 1
 * @param value what stood there, made printable and short
 */
public record Place(long line, String value) {
  private static final int MAX_VALUE = 60;

  public Place {
    String printable = value.replaceAll("[\\p{C}\\s]+", " ").strip();
    value = printable.length() <= MAX_VALUE ? printable : printable.substring(0, MAX_VALUE) + "…";
  }
}
