package readalike.engine.hybrid;

import java.io.IOException;
import readalike.engine.taste.Factors;
import readalike.engine.taste.Kernels;

/**
 * How alike two books are, by both views alike: half the cosine of their taste vectors, half that
 * of their content terms. 1 for a book and itself; about 0 for books that have nothing in common.
 * Thread-safe.
 */
final class BookLikeness {
  private final ContentIndex content;
  private final Factors taste;

  /**
   * Joins both views.
   *
   * @param taste a vector for each book
   */
  BookLikeness(ContentIndex content, Factors taste) {
    this.content = content;
    this.taste = taste;
  }

  /**
   * What likeness is reckoned from.
   *
   * @param book the book's number
   * @param length of its taste vector
   * @param terms its content terms
   */
  record Traits(int book, double length, ContentIndex.TermVector terms) {}

  Traits traits(int book) throws IOException {
    return new Traits(book, Math.sqrt(tasteDot(book, book)), content.vector(book));
  }

  double between(Traits one, Traits other) {
    double lengths = one.length() * other.length();
    double byTaste = lengths > 0 ? tasteDot(one.book(), other.book()) / lengths : 0;
    return (byTaste + one.terms().cosine(other.terms())) / 2;
  }

  private double tasteDot(int one, int other) {
    int rank = taste.rank();
    return Kernels.dot(taste.cells(), one * rank, taste.cells(), other * rank, rank);
  }
}
