package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.HybridFields;

/**
 * Content terms and what a book scores that has them: the sum of their weights. Weights come with
 * the terms and not from the statistics of an index, so a shard scores as the whole does.
 * Immutable.
 */
final class WeightedTerms {
  /** No terms: every book scores 0. */
  static final WeightedTerms NONE = new WeightedTerms(List.of(), new float[0]);

  private final List<String> terms;
  private final float[] weights;
  private final LeafScores known = new LeafScores();

  /** Kept for a request that ranks, then takes the scores of the best apart. */
  private volatile OrdinalWeights ordinals;

  /**
   * Joins both.
   *
   * @param terms distinct content terms
   * @param weights above 0, one for each
   */
  WeightedTerms(List<String> terms, float[] weights) {
    if (terms.size() != weights.length) {
      throw new IllegalArgumentException(
          "each term needs a weight, got " + terms.size() + " and " + weights.length);
    }
    this.terms = List.copyOf(terms);
    this.weights = weights.clone();
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  int size() {
    return terms.size();
  }

  /** The score of every document of a leaf, from the postings of the terms. */
  float[] scores(LeafReader leaf) throws IOException {
    float[] scores = new float[leaf.maxDoc()];
    Terms dictionary = isEmpty() ? null : leaf.terms(HybridFields.CONTENT);
    if (dictionary == null) {
      return scores;
    }
    TermsEnum term = dictionary.iterator();
    PostingsEnum books = null;
    for (int i = 0; i < weights.length; i++) {
      if (term.seekExact(new BytesRef(terms.get(i)))) {
        books = term.postings(books, PostingsEnum.NONE);
        for (int book = books.nextDoc();
            book != DocIdSetIterator.NO_MORE_DOCS;
            book = books.nextDoc()) {
          scores[book] += weights[i];
        }
      }
    }
    return scores;
  }

  /**
   * Reads the scores of documents in rising order. Confined to one thread.
   *
   * @param most whether most documents will be asked for
   */
  Column column(LeafReader leaf, boolean most) throws IOException {
    if (isEmpty()) {
      return document -> 0;
    }
    if (known.has(leaf) || (most && leaf.maxDoc() <= BuildWriter.EXACT_LIMIT)) {
      float[] all = known.of(leaf, this::scores);
      return document -> all[document];
    }
    OrdinalWeights table = ordinals;
    if (table == null || !table.leaf().equals(leaf)) {
      table = OrdinalWeights.of(leaf, terms, weights);
      ordinals = table;
    }
    return table.column();
  }

  /** The scores of one leaf. */
  @FunctionalInterface
  interface Column {
    float at(int document) throws IOException;
  }

  /**
   * The books with any of the strongest terms, scored alike; for a search for the best of them.
   *
   * @param most how many terms are searched for
   */
  Query query(int most) {
    if (isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    int[] strongest =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingInt(i -> i))
            .limit(most)
            .mapToInt(Integer::intValue)
            .toArray();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int i : strongest) {
      any.add(
          new BoostQuery(new ConstantScoreQuery(new TermQuery(term(i))), weights[i]),
          BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  /** The terms that a document has, with their weights. */
  Explanation explain(LeafReader leaf, int document) throws IOException {
    List<Explanation> found = new ArrayList<>();
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      PostingsEnum books = leaf.postings(term(i), PostingsEnum.NONE);
      if (books != null && books.advance(document) == document) {
        found.add(Explanation.match(weights[i], terms.get(i)));
        sum += weights[i];
      }
    }
    return Explanation.match(sum, "content, the terms shared with the liked books, sum of:", found);
  }

  private Term term(int i) {
    return new Term(HybridFields.CONTENT, terms.get(i));
  }

  static {
    // A disjunction of all terms must be allowed.
    assert IndexSearcher.getMaxClauseCount() >= LikedContent.MOST_TERMS;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightedTerms same
        && terms.equals(same.terms)
        && Arrays.equals(weights, same.weights);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return terms.size() + " content terms";
  }
}
