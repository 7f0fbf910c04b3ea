package readalike.builder.clean;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.catalog.Series;

/**
 * Takes a title apart into the title proper and the series that stands behind it in brackets.
 *
 * @param title not blank when the whole is not blank
 */
record SeriesTitle(String title, Optional<Series> series) {
  /** {@code (The Hunger Games, #1)}, {@code (Dune Chronicles #1)}, {@code (Discworld, #3; …)}. */
  private static final Pattern GOODREADS =
      Pattern.compile("\\(((?:[^()#]|\\([^()]*\\))+?)[\\s,:]*#\\s*(\\d[^();:+,]*)[^()]*\\)$");

  /** {@code (His Dark Materials, Book 1)}, {@code (Vampire Chronicles, Book II)}. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\(([^()]+?)[\\s,:.-]*\\b(?:Books?|Bk|Volume|Vol|V|No|Number|Part)\\b[\\s.]*"
              + "(\\d{1,2}|[IVX]{1,5})\\.?\\)$",
          Pattern.CASE_INSENSITIVE);

  /** {@code (Lymond Chronicles, 1)}. */
  private static final Pattern AFTER_COMMA = Pattern.compile("\\(([^()]+?),\\s*(\\d{1,2})\\)$");

  /** {@code Dune #1}, {@code Dune, 1}, as a cell of its own. */
  private static final Pattern CELL =
      Pattern.compile(
          "(.+?)[\\s,]*(?:#|\\b(?:book|vol\\.?|volume)\\s)\\s*(\\d[\\d.\\s–-]*)$",
          Pattern.CASE_INSENSITIVE);

  /** These choose a book now and then; they are no series. */
  private static final Pattern BOOK_CLUB =
      Pattern.compile("book club|oprah", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ROMAN =
      Map.ofEntries(
          Map.entry("I", "1"),
          Map.entry("II", "2"),
          Map.entry("III", "3"),
          Map.entry("IV", "4"),
          Map.entry("V", "5"),
          Map.entry("VI", "6"),
          Map.entry("VII", "7"),
          Map.entry("VIII", "8"),
          Map.entry("IX", "9"),
          Map.entry("X", "10"),
          Map.entry("XI", "11"),
          Map.entry("XII", "12"));

  /**
   * @param whole clean text
   */
  static SeriesTitle parse(String whole) {
    if (whole.endsWith(")")) {
      for (Pattern pattern : new Pattern[] {GOODREADS, IN_WORDS, AFTER_COMMA}) {
        Matcher matcher = pattern.matcher(whole);
        if (matcher.find() && matcher.start() > 0) {
          String title = whole.substring(0, matcher.start()).strip();
          String name = matcher.group(1).strip();
          if (!title.isEmpty() && !name.isEmpty() && !BOOK_CLUB.matcher(name).find()) {
            return new SeriesTitle(title, Optional.of(new Series(name, volume(matcher.group(2)))));
          }
        }
      }
    }
    return new SeriesTitle(whole, Optional.empty());
  }

  /**
   * Reads the cells of a series.
   *
   * @param cell {@code Dune} or {@code Dune #1} or blank
   * @param volume the volume or blank
   */
  static Optional<Series> ofCells(String cell, String volume) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Matcher matcher = CELL.matcher(cell);
    boolean both = matcher.matches();
    String name = both ? matcher.group(1).strip() : cell;
    String ofName = both ? matcher.group(2) : "";
    return Optional.of(new Series(name, volume(volume.isBlank() ? ofName : volume)));
  }

  /** {@code "1.0"} to 1, {@code "0.1 - 0.4"} to 0.1-0.4, {@code II} to 2. */
  private static String volume(String text) {
    String compact = text.replaceAll("\\s+", "").replace('–', '-').replaceAll("[.,-]+$", "");
    return ROMAN.getOrDefault(
        compact.toUpperCase(Locale.ROOT), compact.replaceAll("^(\\d+)\\.0$", "$1"));
  }
}
