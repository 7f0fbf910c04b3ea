package readalike.engine.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Volumes;
import readalike.engine.taste.ItemWeights;

/**
 * The fields of the {@code books} index that lists are made by, beside the text fields of {@link
 * BookFields}.
 */
public final class HybridFields {
  /** The book's content terms ({@link ContentTerms}), each a token; and the same as doc values. */
  public static final String CONTENT = "content";

  /** The book's vector of the ranking model: for finding the candidates of large catalogues. */
  public static final String TASTE = "taste";

  /**
   * The weights between books of the ranking model: a term for each book that speaks for this one,
   * named by {@link #itemTerm}, whose frequency is the weight as {@link FeatureField} keeps it.
   */
  public static final String ITEMS = "items";

  /** Logarithm of the number of readers, as a z-score over the catalogue. */
  public static final String READERS = "readers";

  /** The first author in lower case: sorted doc values. */
  public static final String FIRST_AUTHOR = "firstAuthor";

  /** One series of one first author, both in lower case: sorted doc values. */
  public static final String SERIES_KEY = "seriesKey";

  /** The first and the last volume that a book of a series holds: float doc values. */
  public static final String FIRST_VOLUME = "firstVolume";

  public static final String LAST_VOLUME = "lastVolume";

  private static final FieldType TOKEN = new FieldType();

  static {
    TOKEN.setIndexOptions(IndexOptions.DOCS);
    TOKEN.setTokenized(false);
    TOKEN.setOmitNorms(true);
    TOKEN.freeze();
  }

  private HybridFields() {}

  /**
   * Adds a book's hybrid fields to its document.
   *
   * @param taste vector of the ranking model, or null where the model has none
   * @param items weights of the ranking model by the book that they speak for
   * @param readers z-score of the logarithm of the number of readers
   */
  static void add(
      Document document, int number, Book book, float[] taste, ItemWeights items, float readers) {
    for (String term : ContentTerms.of(book)) {
      document.add(new Field(CONTENT, term, TOKEN));
      document.add(new SortedSetDocValuesField(CONTENT, new BytesRef(term)));
    }
    if (taste != null) {
      document.add(
          new KnnFloatVectorField(TASTE, taste, VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
    }
    for (int i = items.start(number); i < items.start(number + 1); i++) {
      document.add(new FeatureField(ITEMS, itemTerm(items.other(i)), items.weight(i)));
    }
    document.add(new FloatDocValuesField(READERS, readers));
    addOrder(document, book);
  }

  /** The term of {@link #ITEMS} under which books stand that a rated book speaks for. */
  public static String itemTerm(int rated) {
    return Integer.toString(rated);
  }

  /** The weight that a frequency in {@link #ITEMS} stands for. */
  public static float itemWeight(int frequency) {
    return Float.intBitsToFloat(frequency << 15);
  }

  /** What the rules of a whole list ask of a book. */
  private static void addOrder(Document document, Book book) {
    String author = book.authors().isEmpty() ? "" : book.authors().getFirst();
    String authorKey = BookFields.facetValue(author).toLowerCase(Locale.ROOT);
    if (!author.isEmpty()) {
      document.add(new SortedDocValuesField(FIRST_AUTHOR, new BytesRef(authorKey)));
    }
    if (book.series().isPresent()) {
      // Many series share a name; an author has no two of the same.
      String name = BookFields.facetValue(book.series().get().name()).toLowerCase(Locale.ROOT);
      document.add(new SortedDocValuesField(SERIES_KEY, new BytesRef(name + "\n" + authorKey)));
      Optional<Volumes> volumes = Volumes.parse(book.series().get().volume());
      if (volumes.isPresent()) {
        document.add(new FloatDocValuesField(FIRST_VOLUME, volumes.get().first()));
        document.add(new FloatDocValuesField(LAST_VOLUME, volumes.get().last()));
      }
    }
  }

  /**
   * The popularity prior of each book: z-scores of {@code log(1 + readers)}.
   *
   * @param readers how many readers rated each book
   */
  static float[] popularity(int[] readers) {
    float[] scores = new float[readers.length];
    if (Arrays.stream(readers).distinct().count() < 2) {
      return scores;
    }
    double[] logs = Arrays.stream(readers).mapToDouble(Math::log1p).toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance =
        Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).average().orElseThrow();
    for (int i = 0; i < readers.length; i++) {
      scores[i] = (float) ((logs[i] - mean) / Math.sqrt(variance));
    }
    return scores;
  }
}
