package readalike.engine.text;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;

/**
 * From how many matches on a search takes a shorter way.
 *
 * @param many more are not gathered with their scores one by one
 * @param veryMany of more about half as many are counted, for all of them, so that the total is
 *     right to about one percent; of more than a quarter as many only the best are scored in full
 */
record Plenty(int many, int veryMany) {
  /** So many matches are scored one by one in less than a few milliseconds. */
  static final Plenty USUAL = new Plenty(2_000, 16_384);

  /** About how many match. */
  static long cost(IndexSearcher books, Query query) throws IOException {
    ScorerSupplier scorer =
        books
            .createWeight(books.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorerSupplier(books.getLeafContexts().getFirst());
    return scorer == null ? 0 : scorer.cost();
  }

  boolean isMany(long cost) {
    return cost > many;
  }

  boolean isVeryMany(long cost) {
    return cost > veryMany;
  }

  /** Whether only the best are scored in full. */
  boolean isScoredInPart(long cost) {
    return cost > veryMany / 4;
  }
}
