package readalike.engine.evaluation;

import java.io.IOException;
import readalike.engine.catalog.Profile;

/** Anything that puts books in order for a reader. Thread-safe. */
public interface Ranker {
  /**
   * The best books that the profile has not rated, best first; equal scores by rising book number.
   *
   * @param profile the reader's training ratings
   * @param n how many at most
   * @return book numbers
   */
  int[] rank(Profile profile, int n) throws IOException;
}
