package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * How well books suit one reader, whoever asks: a search or a list of suggestions that is to lean
 * to their taste. Confined to one request.
 */
public final class ReaderTaste {
  /** Brings the logistic curve close to the normal distribution (Camilli, 1994). */
  private static final double NORMAL = 1.702;

  private final IndexSearcher searcher;
  private final HybridQuery query;
  private final double scale;

  ReaderTaste(IndexSearcher searcher, Blend.Reader reader) {
    this.searcher = searcher;
    this.query = reader.query(Candidates.all());
    this.scale = Math.max(1e-6, reader.personal() + Math.abs(reader.popularity()));
  }

  /**
   * How well some books suit the reader: the share of the catalogue that suits them less, were
   * scores normally distributed.
   *
   * @param books numbers
   * @return for each book 0 to 1, a half for the average book
   */
  public float[] of(int[] books) throws IOException {
    List<ScoreParts> parts = query.parts(searcher, Arrays.stream(books).boxed().toList());
    float[] taste = new float[books.length];
    for (int i = 0; i < taste.length; i++) {
      double deviations = parts.get(i).total() / scale;
      taste[i] = (float) (1 / (1 + Math.exp(-NORMAL * deviations)));
    }
    return taste;
  }
}
