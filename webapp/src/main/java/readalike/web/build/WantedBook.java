package readalike.web.build;

import java.io.IOException;
import java.util.OptionalInt;
import readalike.engine.format.Isbn;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * A book as other sites name it, by its ISBN or by its id here.
 *
 * @param isbn as printed, or empty
 * @param id a book's id, or empty
 */
public record WantedBook(String isbn, String id) {
  private static final int LONGEST_ISBN = 30;
  private static final int LONGEST_ID = 200;

  /**
   * Reads {@code isbn} and {@code book}.
   *
   * @throws Refusal 400 when one of them is too long
   */
  public static WantedBook of(Parameters parameters) {
    return new WantedBook(
        parameters.text("isbn", LONGEST_ISBN).strip(), parameters.text("book", LONGEST_ID));
  }

  /**
   * The book's number in a build.
   *
   * @throws Refusal 400 unless exactly one of the two is given, and for what is no ISBN; 404 when
   *     the catalogue has no such book
   */
  public int number(ServedBuild build) throws IOException {
    if (isbn.isEmpty() == id.isEmpty()) {
      throw Refusal.badRequest("give a book by isbn or by book, one of them");
    }
    if (!isbn.isEmpty() && Isbn.forms(isbn).isEmpty()) {
      throw Refusal.badRequest(
          "isbn must have 10 or 13 digits, with or without hyphens, got "
              + Parameters.shortened(isbn));
    }
    OptionalInt number =
        isbn.isEmpty() ? build.snapshot().bookNumber(id) : build.snapshot().bookNumberOfIsbn(isbn);
    return number.orElseThrow(() -> Refusal.notFound(missing()));
  }

  private String missing() {
    return isbn.isEmpty()
        ? "no book has the id " + Parameters.shortened(id)
        : "no book here has the ISBN " + isbn;
  }
}
