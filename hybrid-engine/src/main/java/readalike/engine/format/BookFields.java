package readalike.engine.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The fields of the {@code books} index and how each is analysed, for its writer and its readers.
 *
 * <p>Names that this class does not list belong to the models.
 */
public final class BookFields {
  /** The book's id, one exact term. */
  public static final String ID = "id";

  /** The work that editions share, one exact term and sorted doc values. */
  public static final String WORK = "work";

  public static final String TITLE = "title";
  public static final String AUTHORS = "authors";

  /** Name and volume of the series as words. */
  public static final String SERIES = "series";

  public static final String TAGS = "tags";
  public static final String PUBLISHER = "publisher";
  public static final String DESCRIPTION = "description";

  /**
   * The words of all fields as one, weighted by field; see {@link WeightedWords}. What a search
   * ranks by.
   */
  public static final String WORDS = "words";

  /** Words of title, series, tags and description without their plural ending. */
  public static final String STEMS = "stems";

  /** Words of title, series, authors and tags: what spelling is checked against. */
  public static final String LEXICON = "lexicon";

  /** What the words of authors' names sound like, each code with its word; {@link NameSounds}. */
  public static final String SOUNDS = "sounds";

  /** The first one to {@value #LONGEST_LEAD} words of the title as one term. */
  public static final String TITLE_LEAD = "titleLead";

  /** The whole title without its sub-title as one term. */
  public static final String MAIN_TITLE_KEY = "mainTitleKey";

  /** An author's whole name as one term, its words in alphabetical order; {@link #nameKey}. */
  public static final String AUTHOR_KEY = "authorKey";

  /** The name of the series as one term, and name and volume. */
  public static final String SERIES_TERM = "seriesTerm";

  /** The whole title as one term, see {@link #titleKeys}. */
  public static final String TITLE_KEY = "titleKey";

  /** The keys of the title without their spaces: words may be typed as one, or parted. */
  public static final String TITLE_GLUED = "titleGlued";

  /** The whole original title as one term, where it is another one; like {@link #TITLE_KEY}. */
  public static final String ORIGINAL_TITLE_KEY = "originalTitleKey";

  /** The first letters of a long title, series or author's name, see {@link Acronyms}. */
  public static final String ACRONYM = "acronym";

  /** ISBN-13 and ISBN-10, exact terms of bare digits. */
  public static final String ISBN = "isbn";

  /** Year of first publication: points and doc values. */
  public static final String YEAR = "year";

  /** Exact terms with sorted-set doc values; a filter and a facet, as {@link #facetValue}. */
  public static final String AUTHOR_FACET = "author";

  public static final String TAG_FACET = "tag";
  public static final String LANGUAGE = "language";
  public static final String DECADE = "decade";

  /** The name of the series: sorted-set doc values. */
  public static final String SERIES_FACET = "seriesName";

  /** How many readers rated the book: numeric doc values. */
  public static final String RATING_COUNT = "ratingCount";

  /** Mean rating: float doc values, NaN when nobody rated the book. */
  public static final String MEAN_RATING = "meanRating";

  /** The field of features, of which there is {@value #POPULARITY}. */
  public static final String FEATURES = "features";

  /** The feature of popularity: one plus the number of ratings. */
  public static final String POPULARITY = "popularity";

  /** The most words of a title that {@link #TITLE_LEAD} joins. */
  public static final int LONGEST_LEAD = 8;

  /** Longer exact terms are cut, in the index and in questions alike; a guard against odd data. */
  static final int LONGEST_EXACT_TERM = 200;

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine",
          "el", "los", "las", "il", "lo", "gli", "o", "os", "as", "de", "het", "een");

  private static final Analyzer PLAIN = new BookAnalyzer(BookAnalyzer.Shape.WORDS);
  private static final Analyzer ALL =
      new PerFieldAnalyzerWrapper(PLAIN, Map.of(STEMS, new BookAnalyzer(BookAnalyzer.Shape.STEMS)));

  private BookFields() {}

  /** The analyzer of all fields; thread-safe. Fields not named here are analysed as words. */
  public static Analyzer analyzer() {
    return ALL;
  }

  /** The words of a text as the fields of words hold them, in order, without their variants. */
  public static List<String> words(String text) {
    return words(text, false);
  }

  /** The same with their variants. */
  static List<String> wordsAndVariants(String text) {
    return words(text, true);
  }

  private static List<String> words(String text, boolean variants) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = PLAIN.tokenStream(TITLE, text)) {
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (variants || step.getPositionIncrement() > 0) {
          words.add(term.toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
    return words;
  }

  /** The terms of a stream, which is read to its end. */
  static List<String> read(TokenStream tokens) throws IOException {
    List<String> terms = new ArrayList<>();
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    tokens.reset();
    while (tokens.incrementToken()) {
      terms.add(term.toString());
    }
    tokens.end();
    return terms;
  }

  /** Whether a word is a number, in figures or English words. */
  public static boolean isNumber(String word) {
    return NumberWords.isNumber(word);
  }

  /** Words of another script in Latin letters; empty when the text is in them already. */
  public static List<String> inLatinLetters(String text) {
    return LatinLetters.of(text);
  }

  /** The term of a whole name: its words in any order. */
  public static String nameKey(List<String> words) {
    return cut(words.stream().sorted().collect(Collectors.joining(" ")));
  }

  /** The term of words in their order. */
  public static String wordsKey(List<String> words) {
    return cut(String.join(" ", words));
  }

  /**
   * The terms that stand for a whole title: its words joined by spaces and, where it begins with an
   * article, the same without it. Empty when the text has no word.
   */
  public static List<String> titleKeys(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    String whole = cut(String.join(" ", words));
    return words.size() > 1 && ARTICLES.contains(words.getFirst())
        ? List.of(whole, cut(String.join(" ", words.subList(1, words.size()))))
        : List.of(whole);
  }

  /** A title key as {@link #TITLE_GLUED} holds it. */
  public static String glued(String titleKey) {
    return titleKey.replace(" ", "");
  }

  /** The term of an author, tag or language as printed. */
  public static String facetValue(String printed) {
    return cut(printed);
  }

  /**
   * The term of a year's decade: {@code 1960s} for 1960 to 1969, {@code -400s} for -400 to -391.
   */
  public static String decade(int year) {
    return Math.floorDiv(year, 10) * 10 + "s";
  }

  private static String cut(String term) {
    return term.length() <= LONGEST_EXACT_TERM ? term : term.substring(0, LONGEST_EXACT_TERM);
  }
}
