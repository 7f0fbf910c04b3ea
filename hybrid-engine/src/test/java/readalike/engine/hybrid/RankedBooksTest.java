package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.taste.BookVectors;
import readalike.engine.taste.Factors;
import readalike.engine.taste.TasteDots;

/** A thousand books in two leaves, with random vectors and votes. */
final class RankedBooksTest {
  private static final int BOOKS = 1_000;
  private static final int RANK = 70;

  private BareIndex index;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    index = BareIndex.ofLeaves(BOOKS / 3, BOOKS - BOOKS / 3);
    searcher = index.searcher();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /**
   * What cannot be among the best is not scored to the end, and nothing may be missed for it; nor
   * when more are asked for than were thought of.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theBestComeFirstAsIfEveryBookWereScored(long seed) throws IOException {
    HybridQuery query = query(new SplittableRandom(seed));
    List<Integer> all = IntStream.range(0, BOOKS).boxed().toList();
    List<ScoreParts> parts = query.parts(searcher, all);
    List<Integer> expected =
        all.stream()
            .sorted(
                Comparator.comparingDouble(
                        (Integer book) -> -(HybridQuery.BASE + (float) parts.get(book).total()))
                    .thenComparingInt(book -> book))
            .toList();
    RankedBooks ranked = new RankedBooks(searcher, query, 10);
    List<Integer> books = new ArrayList<>();
    for (ScoreDoc hit = ranked.next(); hit != null; hit = ranked.next()) {
      books.add(hit.doc);
    }
    assertThat(books).isEqualTo(expected);
  }

  @Test
  void whatIsCertainToScoreLessIsGivenUp() throws IOException {
    HybridQuery query = query(new SplittableRandom(6));
    float best = searcher.search(query, 1).scoreDocs[0].score;
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    Scorer scorer =
        query.createWeight(searcher, ScoreMode.TOP_SCORES, 1).scorerSupplier(leaf).get(BOOKS);
    scorer.setMinCompetitiveScore(best);
    int givenUp = 0;
    DocIdSetIterator books = scorer.iterator();
    while (books.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      givenUp += scorer.score() == 0 ? 1 : 0;
    }
    assertThat(givenUp).isGreaterThan(leaf.reader().maxDoc() / 2);
  }

  /** Votes in quarters, so that many of the books without taste are equal. */
  private static HybridQuery query(SplittableRandom random) {
    float[] cells = new float[BOOKS * RANK];
    for (int book = 0; book < BOOKS; book++) {
      boolean hasTaste = random.nextInt(3) > 0;
      for (int i = book * RANK; hasTaste && i < (book + 1) * RANK; i++) {
        cells[i] = (float) random.nextGaussian();
      }
    }
    float[] vector = new float[RANK];
    for (int d = 0; d < RANK; d++) {
      vector[d] = (float) random.nextGaussian() / RANK;
    }
    float[] votes = new float[BOOKS];
    for (int book = 0; book < BOOKS; book++) {
      votes[book] = random.nextInt(8) / 4f;
    }
    return new HybridQuery(
        MatchAllDocsQuery.INSTANCE,
        new TasteDots(BookVectors.rounded(new Factors(RANK, cells)), vector),
        ItemTerms.NONE,
        WeightedTerms.NONE,
        new BookScores(IntStream.range(0, BOOKS).toArray(), votes),
        0,
        MatchNoDocsQuery.INSTANCE);
  }
}
