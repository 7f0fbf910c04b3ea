package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import readalike.engine.catalog.Book;
import readalike.engine.format.ContentTerms;
import readalike.engine.taste.Factors;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.Workers;

/**
 * Gives books without a rating a taste vector, so that they can be recommended the day they arrive:
 * a ridge regression of the other books' vectors on their content terms (Gantner and others,
 * "Learning attribute-to-feature mappings for cold-start recommendations", ICDM 2010), solved by
 * going through the terms one by one. A book speaks the more, the more readers its own vector rests
 * on.
 */
public final class NewBooks {
  /** A term of a single book with ratings says nothing of others. */
  private static final int LEAST_BOOKS = 2;

  /** So many readers give a book half the say that very many give it. */
  private static final double HALF_SAY = 5;

  /** Added to what each term's books say: the fewer they are, the less the term means. */
  private static final double PENALTY = 3;

  private static final int ROUNDS = 8;

  /** Dimensions are independent of each other; so many are solved together. */
  private static final int BLOCK = 64;

  private final float[] says;
  private final int[][] booksOf;
  private final float[][] valuesOf;
  private final int[][] termsOf;
  private final float[][] ownValues;
  private final Factors vectors;

  private NewBooks(List<Book> books, int[] readers, Factors vectors) {
    this.vectors = vectors;
    this.says = new float[books.size()];
    Map<String, Integer> numbers = new HashMap<>();
    this.termsOf = new int[books.size()][];
    this.ownValues = new float[books.size()][];
    List<int[]> counts = new ArrayList<>();
    for (int book = 0; book < books.size(); book++) {
      says[book] = (float) (readers[book] / (readers[book] + HALF_SAY));
      String[] terms = ContentTerms.of(books.get(book)).stream().distinct().toArray(String[]::new);
      termsOf[book] = new int[terms.length];
      ownValues[book] = new float[terms.length];
      Map<ContentTerms.Kind, Integer> ofKind = new EnumMap<>(ContentTerms.Kind.class);
      for (String term : terms) {
        ofKind.merge(ContentTerms.kind(term), 1, Integer::sum);
      }
      for (int i = 0; i < terms.length; i++) {
        int term = numbers.computeIfAbsent(terms[i], _ -> numbers.size());
        termsOf[book][i] = term;
        // Ten tags together say as much as one author.
        ownValues[book][i] = (float) (1 / Math.sqrt(ofKind.get(ContentTerms.kind(terms[i]))));
        if (term == counts.size()) {
          counts.add(new int[1]);
        }
        counts.get(term)[0] += readers[book] > 0 ? 1 : 0;
      }
    }
    this.booksOf = new int[counts.size()][];
    this.valuesOf = new float[counts.size()][];
    for (int term = 0; term < booksOf.length; term++) {
      int count = counts.get(term)[0] < LEAST_BOOKS ? 0 : counts.get(term)[0];
      booksOf[term] = new int[count];
      valuesOf[term] = new float[count];
    }
    int[] filled = new int[booksOf.length];
    for (int book = 0; book < books.size(); book++) {
      for (int i = 0; readers[book] > 0 && i < termsOf[book].length; i++) {
        int term = termsOf[book][i];
        if (booksOf[term].length > 0) {
          booksOf[term][filled[term]] = book;
          valuesOf[term][filled[term]++] = ownValues[book][i];
        }
      }
    }
  }

  /**
   * The same model, in which books without a reader have an estimated vector.
   *
   * @param books in the order of their numbers
   * @param readers how many readers each has
   */
  public static RankingModel complete(
      List<Book> books, int[] readers, RankingModel model, Workers workers) {
    int[] unread = unread(readers);
    if (unread.length == 0 || unread.length == readers.length) {
      return model;
    }
    NewBooks mapping = new NewBooks(books, readers, model.books());
    int rank = model.config().rank();
    float[] cells = model.books().cells().clone();
    workers.overRows(
        (rank + BLOCK - 1) / BLOCK,
        () ->
            (from, to) -> {
              for (int block = from; block < to; block++) {
                mapping.estimate(block * BLOCK, Math.min(rank, (block + 1) * BLOCK), unread, cells);
              }
            });
    return new RankingModel(new Factors(rank, cells), model.gram(), model.items(), model.config());
  }

  private static int[] unread(int[] readers) {
    return IntStream.range(0, readers.length).filter(book -> readers[book] == 0).toArray();
  }

  /** Fits some dimensions and writes the estimates of unread books into the cells. */
  private void estimate(int first, int end, int[] unread, float[] cells) {
    int width = end - first;
    int rank = vectors.rank();
    float[] mean = mean(first, width);
    float[] errors = new float[says.length * width];
    for (int book = 0; book < says.length; book++) {
      for (int d = 0; d < width; d++) {
        errors[book * width + d] = vectors.cells()[book * rank + first + d] - mean[d];
      }
    }
    float[] terms = new float[booksOf.length * width];
    for (int round = 0; round < ROUNDS; round++) {
      for (int term = 0; term < booksOf.length; term++) {
        if (booksOf[term].length > 0) {
          fit(term, width, terms, errors);
        }
      }
    }
    for (int book : unread) {
      float[] estimate = mean.clone();
      for (int i = 0; i < termsOf[book].length; i++) {
        int at = termsOf[book][i] * width;
        for (int d = 0; d < width; d++) {
          estimate[d] += ownValues[book][i] * terms[at + d];
        }
      }
      System.arraycopy(estimate, 0, cells, book * rank + first, width);
    }
  }

  private float[] mean(int first, int width) {
    double[] sums = new double[width];
    double all = 0;
    for (int book = 0; book < says.length; book++) {
      all += says[book];
      for (int d = 0; d < width; d++) {
        sums[d] += says[book] * (double) vectors.cells()[book * vectors.rank() + first + d];
      }
    }
    float[] mean = new float[width];
    for (int d = 0; d < width; d++) {
      mean[d] = (float) (sums[d] / all);
    }
    return mean;
  }

  /** Sets one term's part to what the others leave over, and takes it off the errors. */
  private void fit(int term, int width, float[] terms, float[] errors) {
    int[] books = booksOf[term];
    float[] values = valuesOf[term];
    float[] target = new float[width];
    double weight = PENALTY;
    for (int i = 0; i < books.length; i++) {
      float say = says[books[i]] * values[i];
      weight += say * values[i];
      for (int d = 0; d < width; d++) {
        target[d] += say * errors[books[i] * width + d];
      }
    }
    float[] change = new float[width];
    int at = term * width;
    double fitted = weight - PENALTY;
    for (int d = 0; d < width; d++) {
      float next = (float) ((target[d] + fitted * terms[at + d]) / weight);
      change[d] = next - terms[at + d];
      terms[at + d] = next;
    }
    for (int i = 0; i < books.length; i++) {
      for (int d = 0; d < width; d++) {
        errors[books[i] * width + d] -= values[i] * change[d];
      }
    }
  }
}
