package readalike.engine.format;

/**
 * The fields of the {@code suggestions} index: a document for each title, author and series, the
 * most read first, so that the first documents that match are the best.
 */
public final class SuggestionFields {
  /** The kinds, in the order in which equals are given. */
  public enum Kind {
    TITLE(0),
    AUTHOR(1),
    SERIES(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number of the kind in the index. */
    public int code() {
      return code;
    }

    /** The kind of a number. */
    public static Kind of(int code) {
      return switch (code) {
        case 0 -> TITLE;
        case 1 -> AUTHOR;
        case 2 -> SERIES;
        default -> throw new IllegalArgumentException("no kind has the number " + code);
      };
    }
  }

  /** What is suggested, as printed; stored. */
  public static final String TEXT = "text";

  /** Who wrote the book of a title; stored. */
  public static final String BY = "by";

  /** The id of the book of a title; stored. */
  public static final String BOOK = "book";

  /** Number of the book that stands for it, the most read one: numeric doc values. */
  public static final String NUMBER = "number";

  /** Number of the {@link Kind}: numeric doc values. */
  public static final String KIND = "kind";

  /** Readers on a logarithmic scale, the most read book 1: float doc values. */
  public static final String POPULARITY = "popularity";

  /** The words, each a term; and the acronyms of titles and series, {@link Acronyms}. */
  public static final String WORDS = "words";

  /**
   * The first one to {@value #LONGEST_START} letters of each word; acronyms of so many letters
   * whole.
   */
  public static final String STARTS = "starts";

  /** The whole text in each of its forms, each a term. */
  public static final String KEY = "key";

  /** The same without its spaces, of texts of several words. */
  public static final String GLUED = "glued";

  /** The first one to {@value #LONGEST_LEAD} letters of each whole text. */
  public static final String LEADS = "leads";

  /** The longest beginning of a word that has a term of its own. */
  public static final int LONGEST_START = 4;

  /** The longest beginning of a whole text that has a term of its own. */
  public static final int LONGEST_LEAD = 10;

  private SuggestionFields() {}

  /** The first so many letters of a text, never half of one. */
  public static String start(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters));
  }
}
