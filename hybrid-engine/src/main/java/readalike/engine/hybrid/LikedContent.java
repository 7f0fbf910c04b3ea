package readalike.engine.hybrid;

import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import readalike.engine.format.HybridFields;

/**
 * What a reader's liked books have in common with other books: the terms that stand out in them.
 *
 * @param boosts content terms with their boosts, the strongest first
 * @param deviation estimated standard deviation of the content score over the catalogue, above 0
 */
record LikedContent(Map<String, Float> boosts, double deviation) {
  /** A spread below this is that of terms which (nearly) every book has. */
  private static final double LEAST_DEVIATION = 1e-4;

  /** Whether the terms are on some books more than on others; to be scaled up, they must be. */
  boolean tellsBooksApart() {
    return !boosts.isEmpty() && deviation > LEAST_DEVIATION;
  }

  /** A disjunction of all terms. */
  Query query() {
    if (boosts.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boosts.forEach((term, boost) -> any.add(termQuery(term, boost), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /** One term with its boost. */
  static Query termQuery(String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(HybridFields.CONTENT, term)), boost);
  }
}
