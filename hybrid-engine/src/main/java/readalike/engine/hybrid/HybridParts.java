package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import readalike.engine.format.HybridFields;
import readalike.engine.taste.TasteDots;

/**
 * Reads the weighted parts of a score, document by document in rising order. Confined to one
 * thread.
 */
final class HybridParts {
  private final TasteDots taste;
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
   * @param taste dot products, weighted
   * @param items what weights between books add to each document
   * @param content scores of the content terms
   * @param neighbours votes of readers alike
   * @param rules scores of the wishes
   */
  HybridParts(
      LeafReaderContext context,
      TasteDots taste,
      WeightedTerms.Column items,
      WeightedTerms.Column content,
      BookScores.Cursor neighbours,
      float popularity,
      ScoreColumn rules)
      throws IOException {
    LeafReader leaf = context.reader();
    this.docBase = context.docBase;
    this.taste = taste;
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
    return total(document, Double.NEGATIVE_INFINITY);
  }

  /** The sum of the parts, if it is at least so high; otherwise that or negative infinity. */
  double total(int document, double least) throws IOException {
    double others =
        (double) items.at(document)
            + content.at(document)
            + neighbours(document)
            + popularity(document)
            + rules.at(document);
    return taste.of(docBase + document, least - others) + others;
  }

  private double taste(int document) throws IOException {
    return taste.of(docBase + document) + items.at(document);
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
