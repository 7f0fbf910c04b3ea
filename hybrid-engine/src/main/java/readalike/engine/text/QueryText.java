package readalike.engine.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import readalike.engine.format.BookFields;
import readalike.engine.format.Isbn;

/**
 * What a person typed, cut into words as the index cuts its texts.
 *
 * @param typed the text itself, at most {@link SearchRequest#MAX_WORDS_LENGTH} characters
 * @param words at most {@value #MOST_WORDS}; the rest is not read, nor what clauses ask for
 * @param clauses words that are asked for in a place
 * @param isbn the exact terms of the first ISBN in the text, empty when there is none
 */
record QueryText(String typed, List<Word> words, List<SearchClause> clauses, List<String> isbn) {
  static final int MOST_WORDS = 24;

  private static final int MOST_VARIANTS = 3;

  /** Ten or thirteen digits, however they are grouped. */
  private static final Pattern ISBN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:97[89][\\s\\p{Pd}]*)?(?:[0-9][\\s\\p{Pd}]*){9}[0-9Xx](?![\\p{L}\\p{N}])");

  /** What a spreadsheet leaves of an ISBN-10 that begins with a zero. */
  private static final Pattern ISBN_WITHOUT_ZERO = Pattern.compile("\\s*[0-9]{8}[0-9Xx]\\s*");

  /** Words that say little of a title unless it is made of them: English ones and articles. */
  private static final Set<String> COMMON =
      Set.of(
          ("a an and are as at be but by for from he her his i if in into is it its my no not of on or"
                  + " our she so such that the their then there these they this to was we will with you"
                  + " your de der die das ein eine und el en la las los le les un une du des et il lo gli e")
              .split(" "));

  /** Words that stand between the name of a series and the number of a volume. */
  private static final Set<String> VOLUME =
      Set.of(
          ("book books volume vol part no nr number issue band teil tome livre tomo libro volumen boek"
                  + " deel")
              .split(" "));

  /** Words about a book that are seldom in it. */
  private static final Set<String> AROUND =
      Set.of(
          ("book books novel novels called named titled written author ebook audiobook audio pdf epub"
                  + " kindle paperback hardcover hardback edition movie film")
              .split(" "));

  /** Words that stand beside the name of a series. */
  private static final Set<String> SERIAL =
      Set.of("series", "saga", "trilogy", "cycle", "installment", "instalment");

  QueryText {
    words = List.copyOf(words);
    clauses = List.copyOf(clauses);
    isbn = List.copyOf(isbn);
  }

  /**
   * One word.
   *
   * @param text as the index holds it
   * @param variants other terms that the index may hold for it
   * @param stem without its plural ending
   * @param start where it begins in the typed text
   * @param end where it ends there
   */
  record Word(String text, List<String> variants, String stem, int start, int end) {
    Word {
      variants = List.copyOf(variants);
    }

    boolean isCommon() {
      return QueryText.isCommon(text);
    }
  }

  static QueryText of(String typed) throws IOException {
    return of(typed, SearchSyntax.of(typed));
  }

  /** The same, every character as text. */
  static QueryText plain(String typed) throws IOException {
    return of(typed, SearchSyntax.plain(typed));
  }

  private static QueryText of(String typed, SearchSyntax syntax) throws IOException {
    List<Word> plain = read(BookFields.TITLE, syntax.free());
    List<Word> stems = read(BookFields.STEMS, syntax.free());
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Word word = plain.get(i);
      List<String> variants = new ArrayList<>(word.variants);
      // A word of another script may stand in the index in Latin letters, and in several.
      List<String> latin = BookFields.inLatinLetters(word.text);
      if (latin.size() == 1) {
        variants.add(latin.getFirst());
      }
      words.add(new Word(word.text, variants, stems.get(i).text, word.start, word.end));
    }
    return new QueryText(typed, words, syntax.clauses(), isbnIn(syntax.free()));
  }

  /** What is left without words that people put around a title; empty without any of either. */
  Optional<QueryText> withoutWordsAround() throws IOException {
    List<String> left =
        words.stream()
            .map(Word::text)
            .filter(word -> !AROUND.contains(word) && !namesSeries(word))
            .toList();
    return left.isEmpty() || left.size() == words.size()
        ? Optional.empty()
        : Optional.of(plain(String.join(" ", left)));
  }

  /** Whether a word says little of a title. */
  static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  /** Whether a word stands between the name of a series and the number of a volume. */
  static boolean namesVolumes(String word) {
    return VOLUME.contains(word);
  }

  /** Whether a word is said of a series. */
  static boolean namesSeries(String word) {
    return SERIAL.contains(word);
  }

  boolean isBlank() {
    return words.isEmpty() && clauses.isEmpty();
  }

  /** Whether a word may be left out because others say more. */
  boolean isOptional(Word word) {
    return (word.isCommon() && !words.stream().allMatch(Word::isCommon)) || namesAVolume(word);
  }

  private boolean namesAVolume(Word word) {
    int at = VOLUME.contains(word.text) ? words.indexOf(word) : 0;
    return at > 0 && at + 1 < words.size() && BookFields.isNumber(words.get(at + 1).text);
  }

  private static List<Word> read(String field, String typed) throws IOException {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = BookFields.analyzer().tokenStream(field, typed)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String text = term.toString();
        if (step.getPositionIncrement() == 0 && !words.isEmpty()) {
          addVariant(words, text);
        } else if (words.size() < MOST_WORDS) {
          words.add(new Word(text, List.of(), text, offset.startOffset(), offset.endOffset()));
        } else {
          break;
        }
      }
      tokens.end();
    }
    return words;
  }

  private static void addVariant(List<Word> words, String variant) {
    Word last = words.getLast();
    if (last.variants.size() < MOST_VARIANTS) {
      List<String> variants = new ArrayList<>(last.variants);
      variants.add(variant);
      words.set(words.size() - 1, new Word(last.text, variants, last.stem, last.start, last.end));
    }
  }

  private static List<String> isbnIn(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    Matcher matcher = ISBN.matcher(plain);
    if (matcher.find()) {
      return Isbn.forms(matcher.group());
    }
    return ISBN_WITHOUT_ZERO.matcher(plain).matches() ? Isbn.forms("0" + plain.strip()) : List.of();
  }
}
