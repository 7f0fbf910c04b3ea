package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import readalike.engine.text.Reading.Alternative;
import readalike.engine.text.SearchResult.Nearness;

/**
 * Finds the strictest way to understand a text that some book answers: as typed (word by word, as a
 * volume of a series, as a title without its end), then with the titles for their first letters,
 * then with near words for those that no book has, then for all, then without words that are said
 * about a book, then with words missing. Thread-safe.
 */
final class Understanding {
  /** Of more words than this, four in ten may be missing. */
  private static final int FEW_WORDS = 4;

  private static final double SHARE_OF_MANY_THAT_MAY_MISS = 0.4;

  /** Looking for near words is dear; a text with more unknown ones is no slip of the fingers. */
  private static final int MOST_CORRECTED = 8;

  private final IndexSearcher books;
  private final Spelling spelling;
  private final SpelledOut spelledOut;
  private final WordsQuery words;
  private final NamesAsked names;

  private final ClauseQueries clauses;

  Understanding(
      IndexSearcher books,
      Spelling spelling,
      SpelledOut spelledOut,
      WordsQuery words,
      NamesAsked names) {
    this.books = books;
    this.spelling = spelling;
    this.spelledOut = spelledOut;
    this.words = words;
    this.names = names;
    this.clauses = new ClauseQueries(spelling, books.getIndexReader());
  }

  /**
   * A text as understood.
   *
   * @param text what was read; without clauses where nothing answers them
   * @param query what to search for
   * @param reading what stands for each word
   * @param how near to what was typed
   * @param better the text in other words that were searched for, or empty
   */
  record Understood(QueryText text, TextQuery query, Reading reading, Nearness how, String better) {
    boolean asTyped() {
      return how == Nearness.TYPED;
    }
  }

  Understood of(QueryText text, Synonyms synonyms) throws IOException {
    if (text.isBlank()) {
      return new Understood(
          text,
          new TextQuery(MatchAllDocsQuery.INSTANCE),
          new Reading(List.of()),
          Nearness.TYPED,
          "");
    }
    Understood typed = asTyped(text, synonyms);
    // Digits that name no book are not a slip of the fingers.
    if (!text.isbn().isEmpty() || isAnswered(typed)) {
      return typed;
    }
    if (!text.words().isEmpty()) {
      Understood near = near(text);
      if (isAnswered(near)) {
        return near;
      }
    }
    return text.clauses().isEmpty() ? typed : of(QueryText.plain(text.typed()), synonyms);
  }

  private Understood near(QueryText text) throws IOException {
    Optional<List<String>> letters = spelledOut.of(text);
    if (letters.isPresent()) {
      Understood understood = inOtherWords(text, letters.get());
      if (isAnswered(understood)) {
        return understood;
      }
    }
    for (List<String> joined : spelling.joined(words(text))) {
      Understood understood = inOtherWords(text, joined);
      if (isAnswered(understood)) {
        return understood;
      }
    }
    // Rewritten once, since finding the near titles is the dear part.
    Query nearTitle = books.rewrite(WordsQuery.nearTitle(text));
    Reading unknownCorrected = reading(text, false);
    Understood corrected = corrected(text, unknownCorrected, 0, nearTitle);
    if (isAnswered(corrected)) {
      return corrected;
    }
    Understood allCorrected = corrected(text, reading(text, true), 0, nearTitle);
    if (isAnswered(allCorrected)) {
      return allCorrected;
    }
    Optional<QueryText> left = text.withoutWordsAround();
    if (left.isPresent()) {
      Understood title = withoutWordsAround(text, left.get());
      if (isAnswered(title)) {
        return title;
      }
    }
    Optional<TextQuery> volume = names.volumeOfABegunSeries(text);
    if (volume.isPresent()) {
      Understood begun = partly(text, volume.get(), "");
      if (isAnswered(begun)) {
        return begun;
      }
    }
    return corrected(text, unknownCorrected, mayMiss(text), nearTitle);
  }

  private Understood asTyped(QueryText text, Synonyms synonyms) throws IOException {
    List<TextQuery> readings = new ArrayList<>();
    readings.add(text.words().isEmpty() ? words.clausesAlone(text.clauses()) : words.asTyped(text));
    for (List<String> other : synonyms.readings(words(text))) {
      readings.add(words.asTyped(QueryText.plain(String.join(" ", other))));
    }
    readings.addAll(names.of(text));
    TextQuery query = TextQuery.best(readings);
    if (!text.isbn().isEmpty()) {
      query =
          query.withFound(
              byWords ->
                  new BooleanQuery.Builder()
                      .add(WordsQuery.isbn(text.isbn()), Occur.SHOULD)
                      .add(byWords, Occur.SHOULD)
                      .build());
    }
    return new Understood(text, restricted(query, text), Reading.asTyped(text), Nearness.TYPED, "");
  }

  private Understood inOtherWords(QueryText text, List<String> others) throws IOException {
    String better = String.join(" ", others);
    TextQuery query = words.asTyped(QueryText.plain(better));
    return new Understood(
        text, restricted(query, text), Reading.asTyped(text), Nearness.CORRECTED, better);
  }

  /** What is left must name the book: then the others were said about it. */
  private Understood withoutWordsAround(QueryText text, QueryText left) throws IOException {
    TextQuery query = words.asTyped(left).withFound(found -> WordsQuery.named(found, left));
    return partly(text, query, left.typed());
  }

  private Understood partly(QueryText text, TextQuery query, String better) throws IOException {
    return new Understood(
        text, restricted(query, text), Reading.asTyped(text), Nearness.PARTLY, better);
  }

  private TextQuery restricted(TextQuery query, QueryText text) throws IOException {
    return new TextQuery(
        books.rewrite(clauses.restrict(query.found(), text.clauses())),
        books.rewrite(query.more()));
  }

  private static List<String> words(QueryText text) {
    return text.words().stream().map(QueryText.Word::text).toList();
  }

  private Understood corrected(QueryText text, Reading reading, int missing, Query nearTitle)
      throws IOException {
    TextQuery query = words.corrected(text, reading, missing, nearTitle);
    return new Understood(
        text,
        restricted(query, text),
        reading,
        missing == 0 ? Nearness.CORRECTED : Nearness.PARTLY,
        "");
  }

  /** Whether any book matches; stops at the first and scores none. */
  private boolean isAnswered(Understood understood) throws IOException {
    Weight weight = books.createWeight(understood.query().found(), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(books.getLeafContexts().getFirst());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Near words instead of those that no book has and, if {@code all}, beside the others. */
  private Reading reading(QueryText text, boolean all) throws IOException {
    List<List<Alternative>> readings = new ArrayList<>();
    int corrected = 0;
    for (QueryText.Word word : text.words()) {
      boolean unknown = spelling.isUnknown(word);
      List<Alternative> near = List.of();
      if ((unknown || all) && corrected < MOST_CORRECTED) {
        near = near(word);
        corrected++;
      }
      List<Alternative> alternatives = new ArrayList<>();
      if (!unknown || near.isEmpty()) {
        alternatives.addAll(Reading.itself(word));
      }
      alternatives.addAll(near);
      readings.add(alternatives);
    }
    return new Reading(readings);
  }

  /** Words near to a word or, where there is none, to the ways in which it may be written. */
  private List<Alternative> near(QueryText.Word word) throws IOException {
    List<Alternative> near = spelling.near(word.text());
    for (int i = 0; i < word.variants().size() && near.isEmpty(); i++) {
      near = spelling.near(word.variants().get(i));
    }
    return near;
  }

  private static int mayMiss(QueryText text) {
    long needed =
        text.words().stream()
            .filter(word -> !text.isOptional(word))
            .map(QueryText.Word::text)
            .distinct()
            .count();
    return needed <= FEW_WORDS ? 1 : (int) Math.floor(needed * SHARE_OF_MANY_THAT_MAY_MISS);
  }
}
