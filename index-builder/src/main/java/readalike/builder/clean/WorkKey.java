package readalike.builder.clean;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import readalike.engine.catalog.Series;

/**
 * Tells which books are editions of one work, where the data do not say: same title but for what
 * publishers put around it, and same surname of the first author.
 */
final class WorkKey {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|a|an|der|die|das|le|la|les|el|los|las|il) (?=.)");

  /** What says only what kind of book it is or which edition: {@code : A Novel}. */
  private static final Pattern KIND_OF_BOOK =
      Pattern.compile(
          "[:;,.–-]\\s*(?:a|an|the)?\\s*(?:novel|roman|memoir|story|stories|thriller|mystery"
              + "|romance|novella|poems|(?:un)?abridged|(?:revised|special|collector'?s|movie tie-in"
              + "|anniversary|large print) edition)\\s*\\.?$",
          Pattern.CASE_INSENSITIVE);

  private WorkKey() {}

  /** The key of a work that the source numbers itself. */
  static String ofId(String workId) {
    return "work:" + workId;
  }

  /**
   * The key of a work without a number.
   *
   * @param title not blank, with or without its series
   */
  static String of(String title, List<String> authors, Optional<Series> series) {
    String proper = title;
    for (String inner = null; !proper.equals(inner); ) { // brackets may stand in brackets
      inner = proper;
      proper = BRACKETS.matcher(inner).replaceAll(" ");
    }
    String bare = KIND_OF_BOOK.matcher(proper.strip()).replaceFirst("");
    String folded = withoutArticle(fold(bare));
    if (folded.isEmpty()) {
      folded = title.toLowerCase(Locale.ROOT);
    }
    String name = authors.isEmpty() ? "" : surname(authors.getFirst());
    return folded + volumeOf(folded, series) + "/" + name;
  }

  /**
   * The volume, where the title does not tell the volumes of its series apart. First volumes often
   * share their name with the series and are printed with and without a number.
   */
  private static String volumeOf(String foldedTitle, Optional<Series> series) {
    return series
        .filter(s -> !s.volume().isEmpty() && !s.volume().equals("1"))
        .filter(s -> withoutArticle(fold(s.name())).equals(foldedTitle))
        .map(s -> " " + s.volume())
        .orElse("");
  }

  private static String withoutArticle(String folded) {
    return ARTICLE.matcher(folded).replaceFirst("");
  }

  private static String surname(String author) {
    int comma = author.indexOf(',');
    String name = comma > 0 ? author.substring(0, comma) : author;
    String folded = fold(name).replaceAll(" (?:jr|sr|ii|iii|phd|md)$", "");
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /** Lower case, no accents, words apart by one space. */
  static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower =
        plain
            .toLowerCase(Locale.ROOT)
            .replace("'", "")
            .replace("’", "")
            .replace("&", " and ")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ł", "l");
    return NO_LETTERS.matcher(lower).replaceAll(" ").strip();
  }
}
