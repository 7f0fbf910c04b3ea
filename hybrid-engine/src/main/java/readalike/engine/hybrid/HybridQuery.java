package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import readalike.engine.taste.TasteDots;

/**
 * The blend as one Lucene query. A candidate scores
 *
 * <pre>
 * {@value #BASE} + taste + items + content + neighbours + popularity * readers + rules
 * </pre>
 *
 * and at least 0, where {@code taste} is the dot product of the reader's folded-in vector with the
 * book's, {@code items} what the rated books say by their weights between books, {@code content}
 * the sum of the weights of the terms that the book shares with the liked ones, {@code neighbours}
 * the votes of readers alike, {@code readers} the book's popularity prior, and {@code rules} what
 * the request wishes. The caller has multiplied the weights of the blend in, and has taken every
 * statistic that they rest on from the whole collection: a shard scores its books as the whole
 * would, given the vectors and votes of its own books by their numbers.
 *
 * <p>Lucene wants scores that are not negative, hence the base; {@link ScoreParts} leave it out.
 */
public final class HybridQuery extends Query {
  /** Lifts the scores above 0; parts are in standard deviations, so few books ever reach below. */
  static final float BASE = 8;

  private final Query candidates;
  private final TasteDots taste;
  private final ItemTerms items;
  private final WeightedTerms content;
  private final BookScores neighbours;
  private final float popularity;
  private final Query rules;

  /**
   * Blends the parts, each already weighted.
   *
   * @param candidates which books are scored at all
   * @param taste dot products with the reader's vector, times the weight of taste; {@link
   *     TasteDots#NONE} for no taste
   * @param items the rated books times the weight of taste
   * @param content the content terms with their weights; {@link WeightedTerms#NONE} for none
   * @param neighbours weighted votes; {@link BookScores#NONE} for none
   * @param popularity what one standard deviation of popularity adds
   * @param rules wishes that add to a score; {@link MatchNoDocsQuery} for none
   */
  HybridQuery(
      Query candidates,
      TasteDots taste,
      ItemTerms items,
      WeightedTerms content,
      BookScores neighbours,
      float popularity,
      Query rules) {
    this.candidates = Objects.requireNonNull(candidates, "candidates");
    this.taste = Objects.requireNonNull(taste, "taste");
    this.items = Objects.requireNonNull(items, "items");
    this.content = Objects.requireNonNull(content, "content");
    this.neighbours = Objects.requireNonNull(neighbours, "neighbours");
    this.popularity = popularity;
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /** The weighted parts of the score of each book, in the order of the given numbers. */
  public List<ScoreParts> parts(IndexSearcher searcher, List<Integer> books) throws IOException {
    HybridWeight weight =
        (HybridWeight) searcher.createWeight(searcher.rewrite(this), ScoreMode.COMPLETE, 1);
    ScoreParts[] parts = new ScoreParts[books.size()];
    Integer[] rising = new Integer[books.size()];
    Arrays.setAll(rising, i -> i);
    Arrays.sort(rising, (a, b) -> Integer.compare(books.get(a), books.get(b)));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    HybridParts reader = null;
    int readerLeaf = -1;
    for (int i : rising) {
      int book = books.get(i);
      int leaf = ReaderUtil.subIndex(book, leaves);
      if (leaf != readerLeaf) {
        reader = weight.parts(leaves.get(leaf), false);
        readerLeaf = leaf;
      }
      parts[i] = reader.at(book - leaves.get(leaf).docBase);
    }
    return new ArrayList<>(Arrays.asList(parts));
  }

  /** The sum of the parts of every book of the index, candidate or not. */
  float[] totals(IndexSearcher searcher) throws IOException {
    HybridWeight weight =
        (HybridWeight) searcher.createWeight(searcher.rewrite(this), ScoreMode.COMPLETE, 1);
    float[] totals = new float[searcher.getIndexReader().maxDoc()];
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      HybridParts parts = weight.parts(leaf, true);
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        totals[leaf.docBase + document] = (float) parts.total(document);
      }
    }
    return totals;
  }

  /** The same query for other candidates. */
  HybridQuery among(Query others) {
    return new HybridQuery(others, taste, items, content, neighbours, popularity, rules);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    if (boost != 1) {
      throw new IllegalArgumentException(
          "a hybrid query carries its own weights; boost must be 1, got " + boost);
    }
    return new HybridWeight(
        this,
        searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1),
        taste,
        items,
        content,
        neighbours,
        popularity,
        searcher.createWeight(rules, ScoreMode.COMPLETE, 1));
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query newCandidates = candidates.rewrite(searcher);
    Query newRules = rules.rewrite(searcher);
    if (newCandidates.equals(candidates) && newRules.equals(rules)) {
      return this;
    }
    return new HybridQuery(newCandidates, taste, items, content, neighbours, popularity, newRules);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "hybrid(candidates="
        + candidates
        + " taste="
        + taste
        + " items="
        + items
        + " content="
        + content
        + " neighbours="
        + neighbours
        + " popularity="
        + popularity
        + " rules="
        + rules
        + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && equalsTo((HybridQuery) other);
  }

  private boolean equalsTo(HybridQuery other) {
    return candidates.equals(other.candidates)
        && taste.equals(other.taste)
        && items.equals(other.items)
        && content.equals(other.content)
        && neighbours.equals(other.neighbours)
        && popularity == other.popularity
        && rules.equals(other.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        classHash(), candidates, taste, items, content, neighbours, popularity, rules);
  }
}
