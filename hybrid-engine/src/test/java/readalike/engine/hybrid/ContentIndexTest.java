package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.ContentTerms;
import readalike.engine.format.HybridFields;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;

final class ContentIndexTest {
  @TempDir static Path data;
  private static Snapshot snapshot;
  private static ContentIndex index;

  @BeforeAll
  static void open() throws IOException {
    snapshot = Snapshot.open(TinyBuild.writeTo(data));
    index = new ContentIndex(snapshot.books().getIndexReader());
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  /** The law that lets us go without looking up words: Lucene's terms, its boosts times rarity. */
  @Test
  void termsAreThoseOfLucenesMoreLikeThisAndScoreItsBoostTimesTheirRarity() throws IOException {
    for (int[] liked : new int[][] {{0}, {0, 1}, {4}, {6, 7, 8}, {0, 1, 2, 3, 4, 5, 6}, {10}}) {
      Map<String, Double> ours = scores(index.like(liked));
      Map<String, Double> theirs = new HashMap<>();
      moreLikeThis(liked).forEach((term, boost) -> theirs.put(term, boost * rarity(term)));
      assertThat(ours.keySet()).isEqualTo(theirs.keySet());
      double highest = theirs.values().stream().max(Double::compare).orElseThrow();
      double ourHighest = ours.values().stream().max(Double::compare).orElseThrow();
      ours.forEach(
          (term, score) ->
              assertThat(score / ourHighest).isCloseTo(theirs.get(term) / highest, within(1e-5)));
    }
  }

  private static Map<String, Double> scores(LikedContent content) {
    Map<String, Double> scores = new HashMap<>();
    content.terms().forEach(term -> scores.put(term.text(), (double) term.score()));
    return scores;
  }

  private static double rarity(String term) {
    try {
      IndexReader reader = snapshot.books().getIndexReader();
      int books = reader.docFreq(new Term(HybridFields.CONTENT, term));
      return Math.log((reader.maxDoc() + 1.0) / (books + 1.0)) + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Float> moreLikeThis(int[] liked) throws IOException {
    IndexReader reader = snapshot.books().getIndexReader();
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(new KeywordAnalyzer());
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMinWordLen(0);
    like.setMaxQueryTerms(100);
    like.setBoost(true);
    List<Reader> tokens = new ArrayList<>();
    for (int book : liked) {
      ContentTerms.of(snapshot.book(book)).forEach(term -> tokens.add(new StringReader(term)));
    }
    BooleanQuery query =
        (BooleanQuery) like.like(HybridFields.CONTENT, tokens.toArray(Reader[]::new));
    Map<String, Float> boosts = new HashMap<>();
    for (BooleanClause clause : query.clauses()) {
      BoostQuery boosted = (BoostQuery) clause.query();
      boosts.put(((TermQuery) boosted.getQuery()).getTerm().text(), boosted.getBoost());
    }
    return boosts;
  }

  @Test
  void aTermThatNoOtherBookHasIsNotPicked() throws IOException {
    assertThat(ContentTerms.of(snapshot.book(4))).contains("t:science fiction", "a:frank herbert");
    assertThat(scores(index.like(new int[] {10}))).containsOnlyKeys("t:dystopia", "t:classics");
  }

  @Test
  void ofEachKindTheStrongestTermComesFirst() throws IOException {
    List<LikedContent.ScoredTerm> terms = index.like(new int[] {0, 1, 2, 4}).terms();
    for (int i = 1; i < terms.size(); i++) {
      assertThat(terms.get(i).part()).isGreaterThanOrEqualTo(terms.get(i - 1).part());
      if (terms.get(i).part() == terms.get(i - 1).part()) {
        assertThat(terms.get(i).score()).isPositive().isLessThanOrEqualTo(terms.get(i - 1).score());
      }
    }
    assertThat(terms).extracting(LikedContent.ScoredTerm::part).contains(Part.AUTHOR, Part.TAG);
  }

  /** 0 and 2 are Orwell's, 6 and 7 Austen's; classics are all of them. */
  @Test
  void dislikedBooksTakeBackHalfOfWhatLikedOnesSay() throws IOException {
    Map<String, Double> liked = scores(index.like(new int[] {0, 2, 6}));
    Map<String, Double> less = scores(index.like(new int[] {0, 2, 6}, new int[] {2}));
    assertThat(less.get("a:george orwell"))
        .isCloseTo(0.75 * liked.get("a:george orwell"), within(1e-3));
    assertThat(less.get("a:jane austen")).isEqualTo(liked.get("a:jane austen"));
    assertThat(scores(index.like(new int[] {6}, new int[] {7, 8, 3})))
        .doesNotContainKey("t:classics")
        .containsKey("a:jane austen");
  }

  @Test
  void nothingLikedHasNoTermsAndTellsNoBooksApart() throws IOException {
    LikedContent none = index.like(new int[0]);
    assertThat(none.terms()).isEmpty();
    assertThat(none.deviation()).isZero();
    assertThat(none.weighted(none.evenScales(1)).isEmpty()).isTrue();
  }

  /** A shard scores as the whole: no statistics but the caller's, whichever way it is read. */
  @Test
  void postingsOrdinalsAndTheQueryScoreAlike() throws IOException {
    WeightedTerms terms =
        index.like(new int[] {0, 1, 2, 4, 6}).weighted(Map.of(Part.AUTHOR, 0.7, Part.TAG, 0.3));
    IndexSearcher searcher = snapshot.books();
    LeafReader leaf = searcher.getIndexReader().leaves().getFirst().reader();
    WeightedTerms.Column all = terms.column(leaf, true);
    WeightedTerms.Column some = terms.column(leaf, false);
    Map<Integer, Float> found = new HashMap<>();
    for (ScoreDoc hit : searcher.search(terms.query(100), 20).scoreDocs) {
      found.put(hit.doc, hit.score);
    }
    for (int book = 0; book < leaf.maxDoc(); book++) {
      float score = all.at(book);
      assertThat(some.at(book)).isEqualTo(score);
      assertThat(found.getOrDefault(book, 0f)).isCloseTo(score, within(1e-5f));
      assertThat(terms.explain(leaf, book).getValue().floatValue()).isEqualTo(score);
    }
  }
}
