package readalike.engine.hybrid;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.RankingModel;

/**
 * Turns a reader's profile into the hybrid query: folds the reader in, picks the content terms and
 * multiplies in the weights of the profile's size. Each part is measured in standard deviations
 * over the catalogue, so that weights mean the same for every reader. Thread-safe.
 */
public final class Blend {
  private final ContentIndex books;
  private final RankingModel ranking;
  private final BlendWeights weights;
  private final float[] meanBook;

  /**
   * Joins the parts of one build.
   *
   * @param books reader of the {@code books} index
   * @throws IOException when it cannot be read
   */
  public Blend(IndexReader books, RankingModel ranking, BlendWeights weights) throws IOException {
    this(new ContentIndex(books), ranking, ranking.meanBook(), weights);
  }

  private Blend(ContentIndex books, RankingModel ranking, float[] meanBook, BlendWeights weights) {
    this.books = books;
    this.ranking = ranking;
    this.meanBook = meanBook;
    this.weights = weights;
  }

  /** The same view with other weights. */
  public Blend with(BlendWeights other) {
    return new Blend(books, ranking, meanBook, other);
  }

  /** How alike books are by the same views. */
  BookLikeness likeness() {
    return new BookLikeness(books, ranking.books());
  }

  /** What a content term with a boost adds to the score of a book that has it. */
  double termScore(String term, float boost) throws IOException {
    return books.score(term, boost);
  }

  /** The distinct content terms of a book. */
  List<String> terms(int book) throws IOException {
    return books.terms(book);
  }

  /** What the blend makes of a profile. */
  Reader reader(Profile profile) throws IOException {
    BlendWeights.Weights weight = weights.of(profile.size());
    float[] vector = ranking.foldIn(profile);
    double deviation = ranking.deviation(vector, meanBook);
    double tasteScale = deviation > 0 ? weight.taste() / deviation : 0;
    LikedContent content = books.like(likedBooks(profile));
    double contentScale = content.tellsBooksApart() ? weight.content() / content.deviation() : 0;
    return new Reader(
        profile,
        vector,
        tasteScale,
        items(profile, tasteScale),
        content,
        contentScale,
        weight.popularity(),
        weight.taste() + weight.content());
  }

  private ItemTerms items(Profile profile, double tasteScale) {
    if (tasteScale == 0) {
      return ItemTerms.NONE;
    }
    float[] scales = new float[profile.size()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = (float) (ranking.itemScale(profile.rating(i)) * tasteScale);
    }
    return new ItemTerms(profile.books(), scales);
  }

  private int[] likedBooks(Profile profile) {
    float threshold = ranking.config().scale().likedFrom();
    return IntStream.range(0, profile.size())
        .filter(i -> profile.rating(i) >= threshold)
        .map(profile::book)
        .toArray();
  }

  /**
   * A profile in the terms of the query.
   *
   * @param profile the ratings
   * @param vector folded in by the ranking model
   * @param tasteScale weight of taste for one unit of the dot product
   * @param items the rated books with their weight of taste
   * @param content the liked books' terms
   * @param contentScale weight of content for one unit of the terms' score
   * @param popularity weight of one standard deviation of popularity
   * @param personal weights of taste and content together
   */
  record Reader(
      Profile profile,
      float[] vector,
      double tasteScale,
      ItemTerms items,
      LikedContent content,
      double contentScale,
      double popularity,
      double personal) {

    /**
     * The same reader, more or less drawn to what many read.
     *
     * @param share of the personal weights, added to that of popularity
     */
    Reader leaning(double share) {
      return new Reader(
          profile,
          vector,
          tasteScale,
          items,
          content,
          contentScale,
          popularity + share * personal,
          personal);
    }

    HybridQuery query(Query candidates, Query rules) {
      return new HybridQuery(
          candidates,
          weightedTaste(),
          items,
          HybridQuery.weighted(content.query(), contentScale),
          (float) popularity,
          rules);
    }

    HybridQuery query(Query candidates) {
      return query(candidates, MatchNoDocsQuery.INSTANCE);
    }

    private float[] weightedTaste() {
      if (tasteScale == 0) {
        return new float[0];
      }
      float[] weighted = new float[vector.length];
      for (int d = 0; d < weighted.length; d++) {
        weighted[d] = (float) (vector[d] * tasteScale);
      }
      return weighted;
    }
  }
}
