package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.Ranker;

/**
 * The blend as an evaluation sees it: every book that the profile has not rated, in the plain order
 * of the query, editions of one work not drawn together.
 *
 * @param searcher over the {@code books} index
 * @param blend the parts and weights to rank by
 */
public record BlendRanker(IndexSearcher searcher, Blend blend) implements Ranker {
  @Override
  public int[] rank(Profile profile, int n) throws IOException {
    BooleanQuery unrated =
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER)
            .add(BookNumbers.of(profile.books()), BooleanClause.Occur.MUST_NOT)
            .build();
    ScoreDoc[] top = searcher.search(blend.reader(profile).query(unrated), n).scoreDocs;
    int[] books = new int[top.length];
    for (int i = 0; i < books.length; i++) {
      books[i] = top[i].doc;
    }
    return books;
  }
}
