package readalike.engine.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/** All books that match, in the order of the index, each with its score. Confined to one search. */
final class Matches extends SimpleCollector {
  private int[] books = new int[64];
  private float[] scores = new float[64];
  private int size;
  private Scorable scorer;

  private Matches() {}

  /** Gathers the matches of an index of one segment. */
  static CollectorManager<Matches, Matches> gathered() {
    return new CollectorManager<>() {
      @Override
      public Matches newCollector() {
        return new Matches();
      }

      @Override
      public Matches reduce(Collection<Matches> collectors) {
        return collectors.stream().findFirst().orElseGet(Matches::new);
      }
    };
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int book) throws IOException {
    if (size == books.length) {
      books = ArrayUtil.grow(books);
      scores = Arrays.copyOf(scores, books.length);
    }
    books[size] = book;
    scores[size++] = scorer.score();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  int size() {
    return size;
  }

  /** The i-th book; rising with i. */
  int book(int i) {
    return books[i];
  }

  float score(int i) {
    return scores[i];
  }
}
