package readalike.engine.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import readalike.engine.format.BookFields;
import readalike.engine.text.Reading.Alternative;

/**
 * The query of a text: each word somewhere in the book, all fields weighed as one (BM25F, see
 * {@link BookFields#WORDS}); words together and at the start of the title above scattered ones, the
 * exact title above all; a gentle prior for what many have read.
 */
final class WordsQuery {
  private static final float STEM_WEIGHT = 0.4f;

  private static final float ISBN_BOOST = 1000;
  private static final float EXACT_TITLE_BOOST = 100;
  private static final float ORIGINAL_TITLE_BOOST = 60;
  private static final float MAIN_TITLE_BOOST = 30;
  private static final float AUTHOR_BOOST = 15;
  private static final float SERIES_BOOST = 10;
  private static final float FIRST_VOLUME_BOOST = 2;
  private static final float TITLE_START_BOOST = 4;
  private static final float NEAR_TITLE_BOOST = 20;
  private static final float PHRASE_BOOST = 0.5f;
  private static final float LOOSE_PHRASE_BOOST = 0.3f;
  private static final float POPULARITY_BOOST = 6;

  private static final int PHRASE_SLOP = 3;

  /** Shorter titles are near too many others. */
  private static final int SHORTEST_NEAR_TITLE = 5;

  /** Longer ones cost more time than they are worth: their words find them. */
  private static final int LONGEST_NEAR_TITLE = 60;

  private static final int MOST_NEAR_TITLES = 16;

  private final Query popularity;

  /**
   * @param mostRatings the number of ratings of the most rated book
   */
  WordsQuery(int mostRatings) {
    popularity = popularity(mostRatings, POPULARITY_BOOST);
  }

  /** Scores the number of ratings on a logarithmic scale, the most rated book with the weight. */
  static Query popularity(int mostRatings, float weight) {
    return FeatureField.newLogQuery(
        BookFields.FEATURES,
        BookFields.POPULARITY,
        weight / (float) Math.log(mostRatings + 2.0),
        1);
  }

  /** The book of an ISBN. */
  static Query isbn(List<String> forms) {
    List<Query> terms = new ArrayList<>();
    for (String form : forms) {
      terms.add(new TermQuery(new Term(BookFields.ISBN, form)));
    }
    return new BoostQuery(new ConstantScoreQuery(new DisjunctionMaxQuery(terms, 0)), ISBN_BOOST);
  }

  /** Books that have one of some exact terms. */
  TextQuery oneOf(String field, List<String> terms, float boost) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      any.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return new TextQuery(
        new BooleanQuery.Builder()
            .add(constant(any.build(), boost), Occur.MUST)
            .add(popularity, Occur.SHOULD)
            .build());
  }

  /** Every word that says something must be in the book, as typed. */
  TextQuery asTyped(QueryText text) {
    Reading reading = Reading.asTyped(text);
    return ranked(text, reading, words(text, reading, 0));
  }

  /**
   * The same by another reading, or another way to the book.
   *
   * @param missing how many words may be missing
   * @param otherwise what also finds a book
   */
  TextQuery corrected(QueryText text, Reading reading, int missing, Query otherwise) {
    Query found =
        new BooleanQuery.Builder()
            .add(words(text, reading, missing), Occur.SHOULD)
            .add(otherwise, Occur.SHOULD)
            .build();
    return ranked(text, reading, found);
  }

  /**
   * Of what was found, books that the words name: all that say something are in the title, among
   * the authors or in the name of the series, or the words are a title in another form.
   */
  static Query named(Query found, QueryText text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryText.Word word : text.words()) {
      if (!text.isOptional(word)) {
        all.add(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BookFields.TITLE, word.text())), Occur.SHOULD)
                .add(new TermQuery(new Term(BookFields.AUTHORS, word.text())), Occur.SHOULD)
                .add(new TermQuery(new Term(BookFields.SERIES, word.text())), Occur.SHOULD)
                .build(),
            Occur.MUST);
      }
    }
    BooleanQuery.Builder named = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
    List<String> words = text.words().stream().map(QueryText.Word::text).toList();
    for (String key : BookFields.titleKeys(words)) {
      for (String field :
          List.of(BookFields.TITLE_KEY, BookFields.MAIN_TITLE_KEY, BookFields.ORIGINAL_TITLE_KEY)) {
        named.add(new TermQuery(new Term(field, key)), Occur.SHOULD);
      }
    }
    return new BooleanQuery.Builder()
        .add(found, Occur.MUST)
        .add(named.build(), Occur.FILTER)
        .build();
  }

  /** Titles that are, as a whole, the text but for the spaces or for one slip. */
  static Query nearTitle(QueryText text) {
    if (text.words().isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    String title = titleKey(text);
    BooleanQuery.Builder near = new BooleanQuery.Builder();
    near.add(
        new TermQuery(new Term(BookFields.TITLE_GLUED, BookFields.glued(title))), Occur.SHOULD);
    if (title.length() >= SHORTEST_NEAR_TITLE && title.length() <= LONGEST_NEAR_TITLE) {
      near.add(
          new FuzzyQuery(new Term(BookFields.TITLE_KEY, title), 1, 1, MOST_NEAR_TITLES, true),
          Occur.SHOULD);
    }
    return constant(near.build(), NEAR_TITLE_BOOST);
  }

  private static Query words(QueryText text, Reading reading, int missing) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.words().size(); i++) {
      QueryText.Word word = text.words().get(i);
      if (!text.isOptional(word) && seen.add(word.text())) {
        words.add(
            word(reading.alternatives().get(i), word.stem()),
            missing == 0 ? Occur.MUST : Occur.SHOULD);
      }
    }
    if (missing > 0) {
      words.setMinimumNumberShouldMatch(Math.max(1, seen.size() - missing));
    }
    return words.build();
  }

  private TextQuery ranked(QueryText text, Reading reading, Query found) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    ranked.add(found, Occur.MUST);
    ranked.add(popularity, Occur.SHOULD);
    List<String> words = reading.bestWords();
    addWhole(ranked, words);
    BooleanQuery.Builder more = new BooleanQuery.Builder();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.words().size(); i++) {
      QueryText.Word word = text.words().get(i);
      if (text.isOptional(word) && seen.add(word.text())) {
        more.add(word(reading.alternatives().get(i), word.stem()), Occur.SHOULD);
      }
    }
    if (words.size() > 1) {
      more.add(phrase(words, 0, PHRASE_BOOST), Occur.SHOULD);
      more.add(phrase(words, PHRASE_SLOP, LOOSE_PHRASE_BOOST), Occur.SHOULD);
    }
    return new TextQuery(ranked.build(), more.build());
  }

  /** What the words are as a whole: a title, its beginning, a name. */
  private static void addWhole(BooleanQuery.Builder ranked, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    List<String> keys = BookFields.titleKeys(words);
    for (String key : keys) {
      ranked.add(exact(BookFields.TITLE_KEY, key, EXACT_TITLE_BOOST), Occur.SHOULD);
      ranked.add(exact(BookFields.ORIGINAL_TITLE_KEY, key, ORIGINAL_TITLE_BOOST), Occur.SHOULD);
    }
    String bare = keys.getLast();
    ranked.add(exact(BookFields.MAIN_TITLE_KEY, bare, MAIN_TITLE_BOOST), Occur.SHOULD);
    ranked.add(exact(BookFields.SERIES_TERM, bare, SERIES_BOOST), Occur.SHOULD);
    ranked.add(exact(BookFields.SERIES_TERM, bare + " 1", FIRST_VOLUME_BOOST), Occur.SHOULD);
    if (words.size() <= BookFields.LONGEST_LEAD) {
      ranked.add(exact(BookFields.TITLE_LEAD, bare, TITLE_START_BOOST), Occur.SHOULD);
      ranked.add(
          exact(BookFields.AUTHOR_KEY, BookFields.nameKey(words), AUTHOR_BOOST), Occur.SHOULD);
    }
  }

  /** Books by clauses alone: the exact title first, then what many have read. */
  TextQuery clausesAlone(List<SearchClause> clauses) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    ranked.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    ranked.add(popularity, Occur.SHOULD);
    clauses.stream()
        .filter(clause -> clause.place() == SearchClause.Place.TITLE && !clause.excluded())
        .forEach(clause -> addWhole(ranked, clause.words()));
    return new TextQuery(ranked.build());
  }

  private static Query word(List<Alternative> alternatives, String stem) {
    List<Query> queries = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      queries.add(new BoostQuery(anywhere(alternative.words()), alternative.weight()));
    }
    queries.add(new BoostQuery(new TermQuery(new Term(BookFields.STEMS, stem)), STEM_WEIGHT));
    return new DisjunctionMaxQuery(queries, 0);
  }

  private static Query anywhere(List<String> words) {
    if (words.size() == 1) {
      return anywhere(words.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(anywhere(word), Occur.MUST));
    return all.build();
  }

  private static Query anywhere(String word) {
    return new TermQuery(new Term(BookFields.WORDS, word));
  }

  private static Query phrase(List<String> words, int slop, float boost) {
    return new BoostQuery(
        new PhraseQuery(slop, BookFields.TITLE, words.toArray(String[]::new)), boost);
  }

  private static Query exact(String field, String term, float boost) {
    return constant(new TermQuery(new Term(field, term)), boost);
  }

  private static Query constant(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }

  /** The term of {@link BookFields#TITLE_KEY} that a text of at least one word is as a whole. */
  static String titleKey(QueryText text) {
    List<String> words = text.words().stream().map(QueryText.Word::text).toList();
    return BookFields.titleKeys(words).getFirst();
  }
}
