package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/**
 * The scores of every document of the one leaf, reckoned once for a request that ranks all books,
 * then takes the scores of the best apart, and perhaps ranks again deeper. Thread-safe: two threads
 * may both reckon, and come to the same.
 */
final class LeafScores {
  private volatile Kept kept;

  private record Kept(LeafReader leaf, float[] scores) {}

  /** Reckons the scores of every document of a leaf. */
  @FunctionalInterface
  interface Reckoning {
    float[] of(LeafReader leaf) throws IOException;
  }

  /** The scores by document number; not a copy. */
  float[] of(LeafReader leaf, Reckoning reckoning) throws IOException {
    Kept known = kept;
    if (known == null || !known.leaf().equals(leaf)) {
      known = new Kept(leaf, reckoning.of(leaf));
      kept = known;
    }
    return known.scores();
  }

  /** Whether the scores of a leaf are known. */
  boolean has(LeafReader leaf) {
    Kept known = kept;
    return known != null && known.leaf().equals(leaf);
  }
}
