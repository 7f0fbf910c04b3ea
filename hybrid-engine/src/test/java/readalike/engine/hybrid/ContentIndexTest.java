package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  /** The law that lets us go without looking up words: the same terms, the same relative boosts. */
  @Test
  void termsAndBoostsAreThoseOfLucenesMoreLikeThis() throws IOException {
    for (int[] liked : new int[][] {{0}, {0, 1}, {4}, {6, 7, 8}, {0, 1, 2, 3, 4, 5, 6}, {10}}) {
      Map<String, Float> ours = index.like(liked).boosts();
      Map<String, Float> theirs = moreLikeThis(liked);
      assertThat(ours.keySet()).isEqualTo(theirs.keySet());
      float highest = theirs.values().stream().max(Float::compare).orElseThrow();
      ours.forEach(
          (term, boost) -> assertThat(boost).isCloseTo(theirs.get(term) / highest, within(1e-5f)));
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
      index.terms(book).forEach(term -> tokens.add(new StringReader(term)));
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
    assertThat(index.terms(4)).contains("t:science fiction", "a:frank herbert");
    assertThat(index.like(new int[] {10}).boosts()).containsOnlyKeys("t:dystopia", "t:classics");
  }

  @Test
  void theStrongestTermComesFirstWithTheBoostOne() throws IOException {
    List<Float> boosts = new ArrayList<>(index.like(new int[] {0, 1, 2}).boosts().values());
    assertThat(boosts.getFirst()).isEqualTo(1);
    for (int i = 1; i < boosts.size(); i++) {
      assertThat(boosts.get(i)).isPositive().isLessThanOrEqualTo(boosts.get(i - 1));
    }
  }

  @Test
  void nothingLikedHasNoTerms() throws IOException {
    LikedContent none = index.like(new int[0]);
    assertThat(none.boosts()).isEmpty();
    assertThat(none.deviation()).isPositive();
    assertThat(snapshot.books().count(none.query())).isZero();
  }
}
