package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;
import readalike.engine.taste.BookVectors;
import readalike.engine.taste.Factors;
import readalike.engine.taste.TasteDots;

final class HybridQueryTest {
  @TempDir static Path data;
  private static Snapshot snapshot;
  private static IndexSearcher searcher;
  private static Blend blend;

  @BeforeAll
  static void open() throws IOException {
    snapshot = Snapshot.open(TinyBuild.writeTo(data));
    searcher = snapshot.books();
    blend =
        new Blend(
            searcher.getIndexReader(),
            snapshot.profiles(),
            snapshot.ranking(),
            BlendWeights.same(BlendWeights.Weights.of(1, 0.5, 0.2).with(Part.NEIGHBOURS, 0.3)));
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "u5", "u8", "a/b %"})
  void theScoreIsTheBasePlusTheParts(String user) throws IOException {
    HybridQuery query = query(profile(user), new Rule(Rule.Field.TAG, List.of("romance"), 2));
    ScoreDoc[] hits = searcher.search(query, 20).scoreDocs;
    List<ScoreParts> parts = query.parts(searcher, numbers(hits));
    for (int i = 0; i < hits.length; i++) {
      assertThat((double) hits[i].score)
          .isCloseTo(HybridQuery.BASE + parts.get(i).total(), within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "u5", "u8", "a/b %"})
  void theExplanationRecomputesEveryScore(String user) throws IOException {
    HybridQuery query = query(profile(user), new Rule(Rule.Field.TAG, List.of("romance"), 2));
    for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
      var explanation = searcher.explain(query, hit.doc);
      assertThat(explanation.getValue().doubleValue()).isCloseTo(hit.score, within(1e-4));
      double sum = 0;
      for (var part : explanation.getDetails()) {
        sum += part.getValue().doubleValue();
      }
      assertThat(sum).isCloseTo(hit.score, within(1e-4));
    }
  }

  /** Weights between books come from the index here and from memory there. */
  @ParameterizedTest
  @ValueSource(strings = {"u1", "u5", "u8", "a/b %"})
  void theTastePartIsThePreferenceOfTheModelInItsUnit(String user) throws IOException {
    Blend.Reader reader = blend.reader(profile(user));
    float[] preferences = snapshot.ranking().preferences(profile(user));
    List<Integer> books = IntStream.range(0, 12).boxed().toList();
    List<ScoreParts> parts = reader.query(MatchAllDocsQuery.INSTANCE).parts(searcher, books);
    for (int book : books) {
      assertThat(parts.get(book).taste())
          .isCloseTo(preferences[book] * reader.tasteScale(), within(1e-4));
    }
    assertThat(reader.items().books()).containsExactly(profile(user).books());
  }

  /** The blend is learnt from columns that are read another way than the query reads. */
  @ParameterizedTest
  @ValueSource(strings = {"u1", "u5", "u8", "a/b %"})
  void theColumnsToLearnFromAreWhatTheQueryScores(String user) throws IOException {
    Blend.Reader reader = blend.reader(profile(user));
    PartColumns columns = PartColumns.of(reader, PartColumns.readers(searcher), searcher);
    List<Integer> books = IntStream.range(0, 12).boxed().toList();
    List<ScoreParts> parts = reader.query(MatchAllDocsQuery.INSTANCE).parts(searcher, books);
    for (int book : books) {
      double content = 0;
      for (Part kind : Part.CONTENT) {
        content += columns.byPart().get(kind)[book];
      }
      ScoreParts scored = parts.get(book);
      assertThat(content).isCloseTo(scored.content(), within(1e-5));
      assertThat((double) columns.byPart().get(Part.TASTE)[book])
          .isCloseTo(scored.taste(), within(1e-5));
      assertThat((double) columns.byPart().get(Part.NEIGHBOURS)[book])
          .isCloseTo(scored.neighbours(), within(1e-5));
      assertThat((double) columns.byPart().get(Part.POPULARITY)[book])
          .isCloseTo(scored.popularity(), within(1e-5));
    }
  }

  @Test
  void aBookThatIsNoCandidateIsExplainedAsNoMatch() throws IOException {
    assertThat(searcher.explain(query(profile("u1")), 0).isMatch()).isFalse();
  }

  /** 1984 is number 0 and its Spanish edition number 9; u1 has rated the one, a/b % the other. */
  @Test
  void neitherARatedBookNorAnotherEditionIsACandidate() throws IOException {
    assertThat(numbers(searcher.search(query(profile("u1")), 20).scoreDocs))
        .containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 10, 11);
    assertThat(numbers(searcher.search(query(profile("a/b %")), 20).scoreDocs))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 10);
  }

  @Test
  void hitsComeByScoreDownAndThenByNumberUp() throws IOException {
    HybridQuery flat =
        new HybridQuery(
            MatchAllDocsQuery.INSTANCE,
            TasteDots.NONE,
            ItemTerms.NONE,
            WeightedTerms.NONE,
            BookScores.NONE,
            0,
            MatchNoDocsQuery.INSTANCE);
    assertThat(numbers(searcher.search(flat, 20).scoreDocs))
        .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
    ScoreDoc[] hits = searcher.search(query(profile("u2")), 20).scoreDocs;
    for (int i = 1; i < hits.length; i++) {
      assertThat(
              hits[i].score < hits[i - 1].score
                  || (hits[i].score == hits[i - 1].score && hits[i].doc > hits[i - 1].doc))
          .isTrue();
    }
  }

  @Test
  void aBoostFromOutsideIsRefused() throws IOException {
    Query boosted = new BoostQuery(query(profile("u1")), 2);
    assertThatThrownBy(() -> searcher.search(boosted, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("boost must be 1, got 2.0");
  }

  @Test
  void equalPartsMakeEqualQueriesAndEveryPartTells() throws IOException {
    HybridQuery query = query(profile("u1"));
    assertThat(query(profile("u1"))).isEqualTo(query).hasSameHashCodeAs(query);
    assertThat(query(profile("u2"))).isNotEqualTo(query);
    Query all = MatchAllDocsQuery.INSTANCE;
    Query none = MatchNoDocsQuery.INSTANCE;
    ItemTerms noItems = ItemTerms.NONE;
    ItemTerms anItem = new ItemTerms(new int[] {3}, new float[] {1});
    WeightedTerms noTerms = WeightedTerms.NONE;
    WeightedTerms aTerm = new WeightedTerms(List.of("t:classics"), new float[] {1});
    BookScores noVotes = BookScores.NONE;
    BookScores aVote = new BookScores(new int[] {3}, new float[] {1});
    BookVectors books = BookVectors.of(new Factors(1, new float[] {1}));
    TasteDots one = new TasteDots(books, new float[] {1});
    TasteDots two = new TasteDots(books, new float[] {2});
    HybridQuery plain = new HybridQuery(none, one, noItems, noTerms, noVotes, 1, none);
    assertThat(List.of(plain))
        .doesNotContain(
            new HybridQuery(all, one, noItems, noTerms, noVotes, 1, none),
            new HybridQuery(none, two, noItems, noTerms, noVotes, 1, none),
            new HybridQuery(none, one, anItem, noTerms, noVotes, 1, none),
            new HybridQuery(none, one, noItems, aTerm, noVotes, 1, none),
            new HybridQuery(none, one, noItems, noTerms, aVote, 1, none),
            new HybridQuery(none, one, noItems, noTerms, noVotes, 2, none),
            new HybridQuery(none, one, noItems, noTerms, noVotes, 1, all));
    assertThat(plain.toString()).contains("taste=1d");
  }

  /** Alone they are looked up term by term; after a search of all books they are known. */
  @Test
  void partsAreTheSameBeforeAndAfterASearch() throws IOException {
    HybridQuery query = query(profile("u1"));
    List<Integer> books = IntStream.range(0, 12).boxed().toList();
    List<ScoreParts> before = query.parts(searcher, books);
    searcher.search(query, 20);
    assertThat(query.parts(searcher, books)).isEqualTo(before);
    assertThat(before).anyMatch(parts -> parts.content() > 0);
  }

  @Test
  void partsComeInTheOrderAskedFor() throws IOException {
    HybridQuery query = query(profile("u1"));
    List<ScoreParts> one = query.parts(searcher, List.of(8));
    assertThat(query.parts(searcher, List.of(10, 8, 3)).get(1)).isEqualTo(one.getFirst());
    assertThat(query.parts(searcher, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TAG, romance, 6 7 8",
    "AUTHOR, George Orwell, 0 2 9",
    "LANGUAGE, ES, 9",
    "SERIES, Dune, 4 5",
    "BOOK, emma, 6",
    "TAG, no such tag, ''"
  })
  void aRuleOfMinusOneKeepsOnlyItsBooksAndOneOfZeroNoneOfThem(
      Rule.Field field, String value, String numbers) throws IOException {
    List<Integer> named = new ArrayList<>();
    for (String number : numbers.split(" ", -1)) {
      if (!number.isEmpty()) {
        named.add(Integer.valueOf(number));
      }
    }
    HybridQuery only = query(Profile.EMPTY, new Rule(field, List.of(value), -1));
    assertThat(numbers(searcher.search(only, 20).scoreDocs))
        .containsExactlyInAnyOrderElementsOf(named);
    HybridQuery never = query(Profile.EMPTY, new Rule(field, List.of(value), 0));
    assertThat(numbers(searcher.search(never, 20).scoreDocs))
        .hasSize(12 - named.size())
        .doesNotContainAnyElementsOf(named.isEmpty() ? List.of(-1) : named);
  }

  @Test
  void aRuleAboveZeroAddsToTheScoresOfItsBooksAlone() throws IOException {
    Rule rule = new Rule(Rule.Field.AUTHOR, List.of("Jane Austen", "Harper Lee"), 1.5f);
    List<Integer> all = IntStream.range(0, 12).boxed().toList();
    List<ScoreParts> plain = query(profile("u1")).parts(searcher, all);
    List<ScoreParts> ruled = query(profile("u1"), rule).parts(searcher, all);
    for (int book : all) {
      double added = book == 3 || book == 6 || book == 7 ? 1.5 : 0;
      assertThat(ruled.get(book).rules()).isEqualTo(added);
      assertThat(ruled.get(book).total()).isCloseTo(plain.get(book).total() + added, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {-2, -0.5f, 10.5f, Float.NaN, Float.POSITIVE_INFINITY})
  void anyOtherBiasIsRefused(float bias) {
    assertThatThrownBy(() -> new Rule(Rule.Field.TAG, List.of("a"), bias))
        .hasMessageContaining("rule bias must be -1, 0 or up to 10");
  }

  @Test
  void aRuleNeedsAKnownFieldAndAValue() {
    assertThat(Rule.Field.named("language")).isEqualTo(Rule.Field.LANGUAGE);
    assertThatThrownBy(() -> Rule.Field.named("TAG")).hasMessageContaining("got TAG");
    assertThatThrownBy(() -> new Rule(Rule.Field.TAG, List.of(), 0))
        .hasMessageContaining("at least one value");
  }

  private static Profile profile(String user) throws IOException {
    return snapshot.profile(user).orElseThrow();
  }

  private static HybridQuery query(Profile profile, Rule... rules) throws IOException {
    return blend
        .reader(profile)
        .query(
            Candidates.of(Candidates.all(), searcher.getIndexReader(), profile, List.of(rules)),
            Candidates.boosts(List.of(rules)));
  }

  private static List<Integer> numbers(ScoreDoc[] hits) {
    List<Integer> numbers = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      numbers.add(hit.doc);
    }
    return numbers;
  }
}
