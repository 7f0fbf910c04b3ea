package readalike.engine.taste;

import java.util.Optional;

/**
 * The vectors of all books and, where every book is scored for a list, the same {@linkplain
 * RoundedVectors rounded}. Immutable and thread-safe.
 */
public final class BookVectors {
  private final Factors vectors;
  private final Optional<RoundedVectors> rounded;

  private BookVectors(Factors vectors, Optional<RoundedVectors> rounded) {
    this.vectors = vectors;
    this.rounded = rounded;
  }

  /** The vectors alone, for where few are read; they are not copied. */
  public static BookVectors of(Factors vectors) {
    return new BookVectors(vectors, Optional.empty());
  }

  /** The vectors, which are not copied, and the same rounded: a quarter as large. */
  public static BookVectors rounded(Factors vectors) {
    return new BookVectors(vectors, Optional.of(new RoundedVectors(vectors)));
  }

  int rank() {
    return vectors.rank();
  }

  /** The dot product of a reader's vector and a book's. */
  double dot(float[] reader, int book) {
    return Kernels.dot(reader, 0, vectors.cells(), book * reader.length, reader.length);
  }

  /** Upper bounds of the dot products with a reader's vector, where the vectors are rounded. */
  Optional<DotBounds> bounds(float[] reader) {
    return rounded.map(books -> new DotBounds(books, reader));
  }
}
