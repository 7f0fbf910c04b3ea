package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingScale;
import readalike.engine.format.BuildWriter;
import readalike.engine.taste.BookVectors;
import readalike.engine.taste.Factors;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.TasteDots;

/**
 * Turns a reader's profile into the hybrid query: folds the reader in, picks the content terms,
 * asks the readers alike and multiplies in the weights of the profile's size. Each part is measured
 * in standard deviations over the catalogue, so that weights mean the same for every reader.
 * Thread-safe.
 */
public final class Blend {
  private final ContentIndex books;
  private final int catalogue;
  private final RankingModel ranking;
  private final Neighbours neighbours;
  private final BlendWeights weights;
  private final BookVectors vectors;
  private final float[] meanBook;

  /**
   * Joins the parts of one build.
   *
   * @param books reader of the {@code books} index
   * @param profiles searcher over the {@code profiles} index
   * @throws IOException when they cannot be read
   */
  public Blend(
      IndexReader books, IndexSearcher profiles, RankingModel ranking, BlendWeights weights)
      throws IOException {
    this(
        new ContentIndex(books),
        books.maxDoc(),
        ranking,
        Neighbours.of(profiles, books.maxDoc(), ranking.config().scale().likedFrom()),
        vectors(ranking.books()),
        ranking.meanBook(),
        weights);
  }

  private static BookVectors vectors(Factors factors) {
    return factors.rows() <= BuildWriter.EXACT_LIMIT
        ? BookVectors.rounded(factors)
        : BookVectors.of(factors);
  }

  private Blend(
      ContentIndex books,
      int catalogue,
      RankingModel ranking,
      Neighbours neighbours,
      BookVectors vectors,
      float[] meanBook,
      BlendWeights weights) {
    this.books = books;
    this.catalogue = catalogue;
    this.ranking = ranking;
    this.neighbours = neighbours;
    this.vectors = vectors;
    this.meanBook = meanBook;
    this.weights = weights;
  }

  /** The same view with other weights. */
  public Blend with(BlendWeights other) {
    return new Blend(books, catalogue, ranking, neighbours, vectors, meanBook, other);
  }

  /** The weights in use. */
  public BlendWeights weights() {
    return weights;
  }

  /** How many readers each book has, by book number; not a copy. */
  int[] readers() {
    return neighbours.readers();
  }

  /**
   * What newcomers are asked.
   *
   * @param users how many readers there are
   */
  Onboarding onboarding(ListColumns columns, int users) {
    return new Onboarding(ranking, columns, readers(), users);
  }

  /** How alike books are by the same views. */
  BookLikeness likeness() {
    return new BookLikeness(books, ranking.books());
  }

  /** Numbers of the content terms of a book, rising. */
  int[] termOrdinals(int book) throws IOException {
    return books.ordinals(book);
  }

  /** What the blend makes of a profile. */
  Reader reader(Profile profile) throws IOException {
    BlendWeights.Weights weight = weights.of(profile.size());
    LikedContent content =
        weight.content() > 0
            ? books.like(likedBooks(profile), dislikedBooks(profile))
            : books.like(new int[0]);
    return reader(profile, weight, content, content.scales(weight::of));
  }

  /**
   * A book as a profile of its own, to find others like it.
   *
   * @param taste weight of who reads it
   * @param content weight of what it is about, all kinds of terms together: nothing is learnt of
   *     how much each says about likeness
   */
  Reader fan(Profile book, double taste, double content) throws IOException {
    LikedContent terms = books.like(book.books());
    return reader(book, BlendWeights.Weights.of(taste, 0, 0), terms, terms.evenScales(content));
  }

  private Reader reader(
      Profile profile,
      BlendWeights.Weights weight,
      LikedContent content,
      Map<Part, Double> contentScales)
      throws IOException {
    float[] vector = ranking.foldIn(profile);
    double deviation = ranking.deviation(profile, vector, meanBook);
    double tasteScale = deviation > 0 ? weight.taste() / deviation : 0;
    double votesWeight = weight.of(Part.NEIGHBOURS);
    BookScores votes = votesWeight > 0 ? neighbours.votes(profile) : BookScores.NONE;
    double votesDeviation = votes.deviation(catalogue);
    return new Reader(
        profile,
        vector,
        tasteScale,
        dots(vector, tasteScale),
        items(profile, tasteScale),
        content,
        contentScales,
        votes.times(votesDeviation > 0 ? votesWeight / votesDeviation : 0),
        weight.popularity(),
        weight.personal());
  }

  private TasteDots dots(float[] vector, double tasteScale) {
    if (tasteScale == 0) {
      return TasteDots.NONE;
    }
    float[] weighted = new float[vector.length];
    for (int d = 0; d < weighted.length; d++) {
      weighted[d] = (float) (vector[d] * tasteScale);
    }
    return new TasteDots(vectors, weighted);
  }

  private ItemTerms items(Profile profile, double tasteScale) {
    if (tasteScale == 0) {
      return ItemTerms.NONE;
    }
    float[] scales = new float[profile.size()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = (float) (ranking.itemScale(profile, i) * tasteScale);
    }
    return new ItemTerms(profile.books(), scales);
  }

  private int[] likedBooks(Profile profile) {
    float threshold = ranking.config().scale().likedFrom();
    return books(profile, rating -> rating >= threshold);
  }

  /** Those rated in the lower half of the scale; who rates one in the middle is undecided. */
  private int[] dislikedBooks(Profile profile) {
    RatingScale scale = ranking.config().scale();
    double middle = (scale.lowest() + scale.highest()) / 2;
    return books(profile, rating -> rating < middle);
  }

  private static int[] books(Profile profile, DoublePredicate wanted) {
    return IntStream.range(0, profile.size())
        .filter(i -> wanted.test(profile.rating(i)))
        .map(profile::book)
        .toArray();
  }

  /**
   * A profile in the terms of the query.
   *
   * @param profile the ratings
   * @param vector folded in by the ranking model
   * @param tasteScale weight of taste for one unit of the dot product
   * @param dots dot products with the vectors of books, times that
   * @param items the rated books with their weight of taste
   * @param content the liked books' terms
   * @param contentScales for each kind of terms the weight of one unit of their scores
   * @param weightedNeighbours votes of readers alike, times their weight
   * @param popularity weight of one standard deviation of popularity
   * @param personal weights of all that the reader's own books say
   */
  record Reader(
      Profile profile,
      float[] vector,
      double tasteScale,
      TasteDots dots,
      ItemTerms items,
      LikedContent content,
      Map<Part, Double> contentScales,
      BookScores weightedNeighbours,
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
          dots,
          items,
          content,
          contentScales,
          weightedNeighbours,
          popularity + share * personal,
          personal);
    }

    /** The content terms with their weights. */
    WeightedTerms terms() {
      return content.weighted(contentScales);
    }

    /** Those of one kind. */
    WeightedTerms terms(Part kind) {
      return content.weighted(Map.of(kind, contentScales.getOrDefault(kind, 0.0)));
    }

    HybridQuery query(Query candidates, Query rules) {
      return new HybridQuery(
          candidates, dots, items, terms(), weightedNeighbours, (float) popularity, rules);
    }

    HybridQuery query(Query candidates) {
      return query(candidates, MatchNoDocsQuery.INSTANCE);
    }
  }
}
