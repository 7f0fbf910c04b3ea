package readalike.engine.hybrid;

import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

/**
 * Answers every question about taste from one snapshot. Thread-safe; lives as long as the snapshot.
 */
public final class Recommender {
  private final Snapshot snapshot;

  public Recommender(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The best books for a profile, never one that it has rated nor another edition of one. */
  public List<Recommendation> recommend(RecommendationRequest request) throws IOException {
    throw new IOException("not written yet " + snapshot + request);
  }

  /**
   * Why a book would be recommended to a profile.
   *
   * @param book a book number
   */
  public Because because(Profile profile, int book) throws IOException {
    throw new IOException("not written yet " + snapshot + profile + book);
  }

  /** The stars that a profile's reader is predicted to give to a book, on the data set's scale. */
  public double estimate(Profile profile, int book) {
    throw new IllegalStateException("not written yet " + snapshot + profile + book);
  }

  /** The {@code n} (1 to 100) closest readalikes of a book, other editions of it left out. */
  public List<SimilarBook> similar(int book, int n) throws IOException {
    throw new IOException("not written yet " + snapshot + book + n);
  }
}
