package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import readalike.engine.taste.TasteDots;

/** A {@link HybridQuery} bound to a searcher. */
final class HybridWeight extends Weight {
  private final Weight candidates;
  private final TasteDots taste;
  private final ItemTerms items;
  private final WeightedTerms content;
  private final BookScores neighbours;
  private final float popularity;
  private final Weight rules;

  HybridWeight(
      Query query,
      Weight candidates,
      TasteDots taste,
      ItemTerms items,
      WeightedTerms content,
      BookScores neighbours,
      float popularity,
      Weight rules) {
    super(query);
    this.candidates = candidates;
    this.taste = taste;
    this.items = items;
    this.content = content;
    this.neighbours = neighbours;
    this.popularity = popularity;
    this.rules = rules;
  }

  /**
   * Opens the parts of a leaf.
   *
   * @param most whether most documents will be read: then content is scored for all at once
   */
  HybridParts parts(LeafReaderContext leaf, boolean most) throws IOException {
    return new HybridParts(
        leaf,
        taste,
        items.column(leaf.reader()),
        content.column(leaf.reader(), most),
        neighbours.cursor(),
        popularity,
        ScoreColumn.of(rules, leaf));
  }

  @Override
  public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    ScorerSupplier supplier = candidates.scorerSupplier(leaf);
    if (supplier == null) {
      return null;
    }
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return new HybridScorer(
            supplier.get(leadCost).iterator(),
            parts(leaf, supplier.cost() > leaf.reader().maxDoc() / 8));
      }

      @Override
      public long cost() {
        return supplier.cost();
      }
    };
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
    Scorer candidate = candidates.scorer(leaf);
    if (candidate == null || candidate.iterator().advance(document) != document) {
      return Explanation.noMatch("not a candidate");
    }
    ScoreParts parts = parts(leaf, false).at(document);
    return Explanation.match(
        HybridScorer.score(parts),
        "blend, the sum of its parts and the base, at least 0:",
        Explanation.match(HybridQuery.BASE, "base"),
        Explanation.match(
            parts.taste(), "taste, dot product of reader and book, and weights of rated books"),
        content.explain(leaf.reader(), document),
        Explanation.match(parts.neighbours(), "neighbours, votes of readers alike"),
        Explanation.match(parts.popularity(), "popularity, standard deviations times weight"),
        Explanation.match(parts.rules(), "rules of the request"));
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  /** Scores the candidates one by one. */
  private static final class HybridScorer extends Scorer {
    /** More than sums of a score's floats are off by. */
    private static final double ROUNDING = 1e-4;

    private final DocIdSetIterator candidates;
    private final HybridParts parts;
    private double least = Double.NEGATIVE_INFINITY;

    HybridScorer(DocIdSetIterator candidates, HybridParts parts) {
      this.candidates = candidates;
      this.parts = parts;
    }

    static float score(ScoreParts parts) {
      return Math.max(0, HybridQuery.BASE + (float) parts.total());
    }

    @Override
    public float score() throws IOException {
      return Math.max(0, HybridQuery.BASE + (float) parts.total(candidates.docID(), least));
    }

    /** What scores less may be given up as soon as that is certain. */
    @Override
    public void setMinCompetitiveScore(float score) {
      least = (double) score - HybridQuery.BASE - ROUNDING;
    }

    @Override
    public int docID() {
      return candidates.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return candidates;
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }
}
