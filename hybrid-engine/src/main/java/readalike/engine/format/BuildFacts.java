package readalike.engine.format;

import java.util.Objects;
import readalike.engine.catalog.RatingScale;

/**
 * What a page or an operator wants to know of a build at a glance.
 *
 * @param id the build's id
 * @param dataset the name of the data, for people
 * @param books how many books the catalogue has
 * @param users how many readers have rated
 * @param ratings how many ratings there are
 * @param scale the ends of the rating scale
 * @param syntheticReaders whether the readers come from a simulator; pages must say so
 * @param publicReaders whether anybody may look at a reader of the data set by their id
 */
public record BuildFacts(
    String id,
    String dataset,
    int books,
    int users,
    long ratings,
    RatingScale scale,
    boolean syntheticReaders,
    boolean publicReaders) {
  public BuildFacts {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(scale, "scale");
    if (books < 0 || users < 0 || ratings < 0) {
      throw new IllegalArgumentException(
          "counts must be >= 0, got "
              + books
              + " books, "
              + users
              + " users, "
              + ratings
              + " ratings");
    }
  }

  /** A data set whose readers are public because they are synthetic, or else are not. */
  public BuildFacts(
      String id,
      String dataset,
      int books,
      int users,
      long ratings,
      RatingScale scale,
      boolean syntheticReaders) {
    this(id, dataset, books, users, ratings, scale, syntheticReaders, syntheticReaders);
  }
}
