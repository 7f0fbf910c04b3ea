package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * A finished rating model: how many stars a reader would give. Mean, biases and a factor for each
 * book; a reader is folded in from the profile by the solve that trained it. Immutable and
 * thread-safe.
 *
 * @param mean of all ratings that it was trained on
 * @param bookBiases how far above the mean each book is rated
 * @param books a vector for each book
 * @param config how the model was trained
 */
public record RatingModel(float mean, float[] bookBiases, Factors books, RatingConfig config) {
  private static final float FOLD_IN_TOLERANCE = 1e-5f;

  public RatingModel {
    Objects.requireNonNull(config, "config");
    if (books.rank() != config.rank() || books.rows() != bookBiases.length) {
      throw new IllegalArgumentException(
          "rating model needs rank "
              + config.rank()
              + " and "
              + bookBiases.length
              + " rows, got "
              + books.rank()
              + " and "
              + books.rows());
    }
  }

  /**
   * What the model knows of one reader.
   *
   * @param bias how far above what their books get the reader rates
   * @param vector k numbers
   */
  public record Reader(float bias, float[] vector) {}

  /** The reader of a profile; neutral for an empty one. */
  public Reader foldIn(Profile profile) {
    double above = 0;
    for (int i = 0; i < profile.size(); i++) {
      above += profile.rating(i) - mean - bookBiases[profile.book(i)];
    }
    float bias =
        profile.size() == 0 ? 0 : (float) (above / (profile.size() + config.userShrinkage()));
    Observations observed = new Observations();
    for (int i = 0; i < profile.size(); i++) {
      int book = profile.book(i);
      observed.add(book, 1, profile.rating(i) - mean - bookBiases[book] - bias);
    }
    float[] vector = new float[config.rank()];
    new RidgeSolver(books, new float[config.rank()])
        .solve(observed, config.penalty(profile.size()), vector, 0, FOLD_IN_TOLERANCE);
    return new Reader(bias, vector);
  }

  /** The stars that a reader would give to a book, on the scale and clipped to it. */
  public double estimate(Reader reader, int book) {
    double stars =
        mean
            + reader.bias()
            + bookBiases[book]
            + Kernels.dot(reader.vector(), 0, books.cells(), book * books.rank(), books.rank());
    return config.scale().clip(stars);
  }
}
