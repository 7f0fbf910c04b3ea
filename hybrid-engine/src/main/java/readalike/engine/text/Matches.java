package readalike.engine.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/** All books that match, in the order of the index. Confined to one search. */
final class Matches extends SimpleCollector {
  private int[] books = new int[64];
  private float[] scores;
  private int size;
  private Scorable scorer;

  private Matches(boolean scored) {
    scores = scored ? new float[books.length] : null;
  }

  /**
   * Gathers the matches of an index of one segment.
   *
   * @param scored whether their scores are wanted too
   */
  static CollectorManager<Matches, Matches> gathered(boolean scored) {
    return new CollectorManager<>() {
      @Override
      public Matches newCollector() {
        return new Matches(scored);
      }

      @Override
      public Matches reduce(Collection<Matches> collectors) {
        return collectors.stream().findFirst().orElseGet(() -> new Matches(scored));
      }
    };
  }

  /** Nothing yet, for a collector that is fed by hand. */
  static Matches unscored() {
    return new Matches(false);
  }

  @Override
  public void setScorer(Scorable newScorer) {
    this.scorer = newScorer;
  }

  @Override
  public void collect(int book) throws IOException {
    if (size == books.length) {
      books = ArrayUtil.grow(books);
      if (scores != null) {
        scores = Arrays.copyOf(scores, books.length);
      }
    }
    books[size] = book;
    if (scores != null) {
      scores[size] = scorer.score();
    }
    size++;
  }

  @Override
  public ScoreMode scoreMode() {
    return scores == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
  }

  /** Those that pass a test, in the same order. */
  Matches kept(java.util.function.IntPredicate test) {
    Matches kept = new Matches(scores != null);
    kept.books = new int[size];
    if (scores != null) {
      kept.scores = new float[size];
    }
    for (int i = 0; i < size; i++) {
      if (test.test(books[i])) {
        if (scores != null) {
          kept.scores[kept.size] = scores[i];
        }
        kept.books[kept.size++] = books[i];
      }
    }
    return kept;
  }

  int size() {
    return size;
  }

  /** The i-th book; rising with i. */
  int book(int i) {
    return books[i];
  }

  /** The score of the i-th book; 0 where scores were not wanted. */
  float score(int i) {
    return scores == null ? 0 : scores[i];
  }

  /** The numbers of all of them, rising. */
  int[] books() {
    return Arrays.copyOf(books, size);
  }
}
