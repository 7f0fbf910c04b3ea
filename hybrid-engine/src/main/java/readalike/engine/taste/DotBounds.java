package readalike.engine.taste;

/**
 * What the dot products of one reader's vector with those of all books are at most: those of the
 * rounded vectors, and what by the Cauchy-Schwarz inequality the rest can add. Immutable.
 */
final class DotBounds {
  /** Part of the product of two lengths that sums of float products may be off by. */
  private static final double ROUNDING = 1e-5;

  private final RoundedVectors books;
  private final short[] numbers;
  private final double step;
  private final double error;

  /** What a unit of a book's error may add: the length of the rounded vector, or more. */
  private final double roundedLength;

  private final double length;

  DotBounds(RoundedVectors books, float[] reader) {
    RoundedVectors rounded = new RoundedVectors(new Factors(reader.length, reader));
    this.books = books;
    this.numbers = rounded.wide();
    this.step = rounded.step(0);
    this.error = rounded.error(0);
    this.length = rounded.length(0);
    this.roundedLength = length + error;
  }

  /**
   * An upper bound. With {@code x = x' + e} for the reader and {@code y = y' + f} for the book,
   * both rounded and with an error, {@code x.y = x'.y' + x'.f + e.y}.
   */
  double of(int book) {
    return step * books.dot(book, numbers)
        + roundedLength * books.error(book)
        + (error + ROUNDING * length) * books.length(book);
  }
}
