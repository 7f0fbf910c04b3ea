package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.BookFields;
import readalike.engine.text.Reading.Alternative;
import readalike.engine.text.Understanding.Understood;

/** Offers a better spelling of a text, or nothing. Thread-safe. */
final class DidYouMean {
  /** A known word in more books than this is taken as meant. */
  private static final int RARE = 2;

  /** How many times more books a better spelling must find. */
  private static final int FAR_MORE = 10;

  private final IndexSearcher books;
  private final Spelling spelling;
  private final WordsQuery words;

  DidYouMean(IndexSearcher books, Spelling spelling, WordsQuery words) {
    this.books = books;
    this.spelling = spelling;
    this.words = words;
  }

  /**
   * The whole text in a better spelling.
   *
   * @param understood how the text was read
   * @param best the first hit
   * @return empty when the text is well as it is
   */
  String of(QueryText text, Understood understood, Book best) throws IOException {
    if (text.words().isEmpty() || !text.isbn().isEmpty()) {
      return "";
    }
    if (!understood.better().isEmpty()) {
      return understood.better();
    }
    List<Alternative> meant =
        understood.asTyped()
            ? frequentSpelling(text, best)
            : spellingIn(text, understood.reading(), best);
    String better = rewritten(text, meant);
    return better.equals(text.typed()) ? "" : better;
  }

  /** The words by which the best hit was found; a word that it lacks stays as it is. */
  private static List<Alternative> spellingIn(QueryText text, Reading reading, Book best) {
    Set<String> found = wordsOf(best);
    List<Alternative> meant = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      Alternative same = Reading.itself(text.words().get(i)).getFirst();
      meant.add(
          reading.alternatives().get(i).stream()
              .filter(alternative -> found.containsAll(alternative.words()))
              .findFirst()
              .orElse(same));
    }
    return meant;
  }

  /** Rare words replaced by near ones that far more books answer. */
  private List<Alternative> frequentSpelling(QueryText text, Book best) throws IOException {
    List<Alternative> same =
        text.words().stream().map(word -> Reading.itself(word).getFirst()).toList();
    if (isTitle(text, best)) {
      return same;
    }
    List<Alternative> meant = new ArrayList<>(same);
    for (int i = 0; i < meant.size(); i++) {
      String word = text.words().get(i).text();
      int frequency = spelling.frequency(word);
      if (frequency <= RARE) {
        Optional<Alternative> frequent = moreFrequent(word, FAR_MORE * Math.max(1, frequency));
        meant.set(i, frequent.orElse(meant.get(i)));
      }
    }
    return meant.equals(same) || !findsFarMore(rewritten(text, meant), text) ? same : meant;
  }

  /** Whether a title begins so, its last word perhaps only begun. */
  private static boolean isTitle(QueryText text, Book book) {
    String typed = WordsQuery.titleKey(text);
    return BookFields.titleKeys(BookFields.words(book.title())).stream()
        .anyMatch(title -> title.startsWith(typed));
  }

  private Optional<Alternative> moreFrequent(String word, int least) throws IOException {
    Alternative frequent = null;
    int most = least - 1;
    for (Alternative near : spelling.near(word)) {
      int frequency = spelling.frequency(near.words().getFirst());
      if (near.words().size() == 1 && frequency > most) {
        frequent = near;
        most = frequency;
      }
    }
    return Optional.ofNullable(frequent);
  }

  private boolean findsFarMore(String better, QueryText text) throws IOException {
    int found = books.count(words.asTyped(text).found());
    return books.count(words.asTyped(QueryText.of(better)).found())
        >= FAR_MORE * Math.max(1, found);
  }

  /** The typed text with each word that is read otherwise replaced in its place. */
  private static String rewritten(QueryText text, List<Alternative> meant) {
    StringBuilder rewritten = new StringBuilder(text.typed());
    for (int i = meant.size() - 1; i >= 0; i--) {
      QueryText.Word word = text.words().get(i);
      if (!meant.get(i).text().equals(word.text())
          && !word.variants().contains(meant.get(i).text())) {
        rewritten.replace(word.start(), word.end(), meant.get(i).text());
      }
    }
    return rewritten.toString();
  }

  private static Set<String> wordsOf(Book book) {
    Set<String> found = new HashSet<>(BookFields.words(book.title()));
    book.authors().forEach(author -> found.addAll(BookFields.words(author)));
    book.tags().forEach(tag -> found.addAll(BookFields.words(tag)));
    found.addAll(BookFields.words(book.publisher()));
    found.addAll(BookFields.words(book.description()));
    book.series().map(Series::name).ifPresent(name -> found.addAll(BookFields.words(name)));
    return found;
  }
}
