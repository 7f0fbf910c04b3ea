package readalike.builder.clean;

import java.util.Objects;
import java.util.Optional;
import readalike.engine.catalog.RatingScale;

/**
 * What the data do not say themselves.
 *
 * @param scale the scale of the ratings, or empty: then known from the format or told from the data
 * @param exportUser id of the one user of a Goodreads library export, not blank
 */
public record ImportOptions(Optional<RatingScale> scale, String exportUser) {
  public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), "me");

  public ImportOptions {
    Objects.requireNonNull(scale, "scale");
    if (exportUser.isBlank()) {
      throw new IllegalArgumentException("exportUser must not be blank");
    }
  }
}
