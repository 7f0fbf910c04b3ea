package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.List;
import readalike.builder.clean.ImportedData;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;

/**
 * The part of a catalogue that somebody has rated, renumbered: what a full ranking ranks.
 *
 * @param books in the order of the catalogue
 * @param ids their ids
 */
record RatedBooks(List<Book> books, IdMap ids) {
  static RatedBooks of(ImportedData data) {
    boolean[] rated = new boolean[data.books().size()];
    for (int i = 0; i < data.ratings().size(); i++) {
      rated[data.ratings().book(i)] = true;
    }
    List<Book> books = new ArrayList<>();
    for (int number = 0; number < rated.length; number++) {
      if (rated[number]) {
        books.add(data.books().get(number));
      }
    }
    return new RatedBooks(books, new IdMap(books.stream().map(Book::id).toList()));
  }
}
