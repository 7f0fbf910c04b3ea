package readalike.engine.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One edition of a work, as the catalogue knows it. Text that is not known is the empty string.
 *
 * @param id the id in the source data, not blank
 * @param work the key that editions and translations of one work share, not blank
 * @param title the title, not blank; a book known from ratings alone is titled by its id
 * @param authors full names in the order of the title page, may be empty
 * @param year first publication, negative before the common era
 * @param isbn ISBN-13 digits, or ISBN-10 where no ISBN-13 can be formed, or empty
 * @param publisher name or empty
 * @param language ISO 639 code in lower case or empty
 * @param series series and volume
 * @param tags subjects and genres, may be empty
 * @param description a short text or empty
 * @param originalTitle the title under which the work appeared first, or empty where it is not
 *     known or the same
 */
public record Book(
    String id,
    String work,
    String title,
    List<String> authors,
    OptionalInt year,
    String isbn,
    String publisher,
    String language,
    Optional<Series> series,
    List<String> tags,
    String description,
    String originalTitle) {

  /** A book whose original title is not known, or the same. */
  public Book(
      String id,
      String work,
      String title,
      List<String> authors,
      OptionalInt year,
      String isbn,
      String publisher,
      String language,
      Optional<Series> series,
      List<String> tags,
      String description) {
    this(id, work, title, authors, year, isbn, publisher, language, series, tags, description, "");
  }

  public Book {
    requireText(id, "id");
    requireText(work, "work");
    requireText(title, "title");
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(isbn, "isbn");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(originalTitle, "originalTitle");
  }

  /** A book of which only ratings are known: its title is its id, and it is a work of its own. */
  public static Book untitled(String id) {
    return new Book(
        id, id, id, List.of(), OptionalInt.empty(), "", "", "", Optional.empty(), List.of(), "");
  }

  private static void requireText(String value, String field) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("book " + field + " must not be blank");
    }
  }
}
