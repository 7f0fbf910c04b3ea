package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import readalike.engine.format.HybridFields;
import readalike.engine.taste.Kernels;

/**
 * Reads the weighted parts of a score, document by document in rising order. Confined to one
 * thread.
 */
final class HybridParts {
  private final float[] taste;
  private final FloatVectorValues vectors;
  private final KnnVectorValues.DocIndexIterator vectorDocuments;
  private final WeightedTerms.Column items;
  private final int docBase;
  private final WeightedTerms.Column content;
  private final BookScores.Cursor neighbours;
  private final float popularity;
  private final NumericDocValues readers;
  private final ScoreColumn rules;

  /**
   * Opens the columns of a leaf.
   *
   * @param items what weights between books add to each document
   * @param content scores of the content terms
   * @param neighbours votes of readers alike
   * @param rules scores of the wishes
   */
  HybridParts(
      LeafReaderContext context,
      float[] taste,
      WeightedTerms.Column items,
      WeightedTerms.Column content,
      BookScores.Cursor neighbours,
      float popularity,
      ScoreColumn rules)
      throws IOException {
    LeafReader leaf = context.reader();
    this.docBase = context.docBase;
    this.taste = taste;
    this.vectors = taste.length == 0 ? null : leaf.getFloatVectorValues(HybridFields.TASTE);
    this.vectorDocuments = vectors == null ? null : vectors.iterator();
    this.items = items;
    this.content = content;
    this.neighbours = neighbours;
    this.popularity = popularity;
    this.readers = DocValues.getNumeric(leaf, HybridFields.READERS);
    this.rules = rules;
  }

  ScoreParts at(int document) throws IOException {
    return new ScoreParts(
        taste(document),
        content.at(document),
        neighbours(document),
        popularity(document),
        rules.at(document));
  }

  double total(int document) throws IOException {
    return taste(document)
        + content.at(document)
        + neighbours(document)
        + popularity(document)
        + rules.at(document);
  }

  private double taste(int document) throws IOException {
    return dot(document) + items.at(document);
  }

  private double dot(int document) throws IOException {
    if (vectorDocuments == null) {
      return 0;
    }
    int at = vectorDocuments.docID();
    if (at < document) {
      at = vectorDocuments.advance(document);
    }
    return at == document
        ? Kernels.dot(taste, 0, vectors.vectorValue(vectorDocuments.index()), 0, taste.length)
        : 0;
  }

  private float neighbours(int document) {
    return neighbours.at(docBase + document);
  }

  private double popularity(int document) throws IOException {
    if (popularity == 0 || !readers.advanceExact(document)) {
      return 0;
    }
    return popularity * Float.intBitsToFloat((int) readers.longValue());
  }
}
