package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import readalike.engine.format.BuildWriter;

/**
 * The scores of a query by document, 0 where it does not match; read in rising order. Confined to
 * one thread.
 *
 * <p>When most documents will be asked for, a disjunction of a hundred terms is scored for all of
 * them at once, which Lucene does several times faster than document by document.
 */
final class ScoreColumn {
  private final float[] all;
  private final Scorer scorer;
  private final DocIdSetIterator documents;

  private ScoreColumn(float[] all, Scorer scorer) {
    this.all = all;
    this.scorer = scorer;
    this.documents = scorer == null ? null : scorer.iterator();
  }

  static ScoreColumn of(Weight weight, LeafReaderContext leaf, boolean most) throws IOException {
    int size = leaf.reader().maxDoc();
    if (!most || size > BuildWriter.EXACT_LIMIT) {
      return new ScoreColumn(null, weight.scorer(leaf));
    }
    float[] scores = new float[size];
    BulkScorer bulk = weight.bulkScorer(leaf);
    if (bulk != null) {
      bulk.score(new Filler(scores), null, 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    return new ScoreColumn(scores, null);
  }

  double at(int document) throws IOException {
    if (all != null) {
      return all[document];
    }
    if (documents == null) {
      return 0;
    }
    int at = documents.docID();
    if (at < document) {
      at = documents.advance(document);
    }
    return at == document ? scorer.score() : 0;
  }

  /** Writes each score to its place. */
  private static final class Filler implements LeafCollector {
    private final float[] scores;
    private Scorable scorer;

    Filler(float[] scores) {
      this.scores = scores;
    }

    @Override
    public void setScorer(Scorable newScorer) {
      this.scorer = newScorer;
    }

    @Override
    public void collect(int document) throws IOException {
      scores[document] = scorer.score();
    }
  }
}
