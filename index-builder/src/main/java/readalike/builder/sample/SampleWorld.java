package readalike.builder.sample;

import java.util.List;

/**
 * The books and all that is derived from them before the first reader comes.
 *
 * @param books the catalogue; its positions number the books everywhere here
 * @param traits what no column shows
 * @param tags the books' tags as vectors
 * @param series which book continues which
 */
record SampleWorld(List<SampleBook> books, BookTraits traits, TagVectors tags, SeriesOrder series) {

  static SampleWorld of(List<SampleBook> books, SimulationConfig config) {
    return new SampleWorld(
        books, new BookTraits(books, config), new TagVectors(books), new SeriesOrder(books));
  }

  /**
   * The position of a book.
   *
   * @throws IllegalArgumentException where the catalogue has no such book
   */
  int position(String id) {
    for (int book = 0; book < books.size(); book++) {
      if (books.get(book).id().equals(id)) {
        return book;
      }
    }
    throw new IllegalArgumentException("the sample has no book " + id + ", which a persona names");
  }
}
