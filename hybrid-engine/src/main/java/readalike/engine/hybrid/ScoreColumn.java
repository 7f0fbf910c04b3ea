package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The scores of a query by document, 0 where it does not match; read in rising order. Confined to
 * one thread.
 */
final class ScoreColumn {
  private final Scorer scorer;
  private final DocIdSetIterator documents;

  private ScoreColumn(Scorer scorer) {
    this.scorer = scorer;
    this.documents = scorer == null ? null : scorer.iterator();
  }

  static ScoreColumn of(Weight weight, LeafReaderContext leaf) throws IOException {
    return new ScoreColumn(weight.scorer(leaf));
  }

  double at(int document) throws IOException {
    if (documents == null) {
      return 0;
    }
    int at = documents.docID();
    if (at < document) {
      at = documents.advance(document);
    }
    return at == document ? scorer.score() : 0;
  }
}
