package readalike.engine.catalog;

/**
 * One reader's rating of one book.
 *
 * @param user the reader's id, not blank
 * @param book the book's id, not blank
 * @param value stars on the data set's {@link RatingScale}
 * @param time seconds since 1970, or 0 where the source has no time
 */
public record Rating(String user, String book, float value, long time) {
  public Rating {
    if (user.isBlank()) {
      throw new IllegalArgumentException("rating user must not be blank");
    }
    if (book.isBlank()) {
      throw new IllegalArgumentException("rating book must not be blank");
    }
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("rating value must be finite, got " + value);
    }
    if (time < 0) {
      throw new IllegalArgumentException("rating time must be >= 0, got " + time);
    }
  }
}
