package readalike.builder.clean;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readalike.builder.csv.Header;
import readalike.builder.csv.Row;
import readalike.builder.csv.Table;

/** Tags that stand in tables of their own, as in goodbooks-10k. */
final class TagTables {
  /** Raw tags of a book that are looked at, best first; beyond come private shelves. */
  private static final int MAX_RAW_TAGS = 40;

  private final TagNames names;
  private final Map<String, TagRow> byBook = new HashMap<>();
  private boolean byGoodreadsId;

  TagTables(TagNames names) {
    this.names = names;
  }

  /** Reads {@code book_id,genres}: genres separated by commas, semicolons or bars. */
  void readGenres(Table table, Tally tally) throws IOException {
    int id = table.header().column("book_id");
    int genres = table.header().column("genres");
    for (Row row = table.next(); row != null; row = table.next()) {
      tally.row();
      String book = row.get(id).strip();
      if (row.size() != table.header().size()) {
        tally.found(Rule.RAGGED_ROW, row, row.toString());
      } else if (book.isEmpty()) {
        tally.found(Rule.MISSING_ID, row, row.toString());
      } else if (byBook.containsKey(book)) {
        tally.found(Rule.DUPLICATE_BOOK, row, book);
      } else {
        List<String> tags = names.normalise(List.of(row.get(genres).split("[,;|]", -1)));
        byBook.put(book, new TagRow(row.line(), tags, new ArrayList<>()));
      }
    }
  }

  /** Reads {@code tag_id,tag_name}. */
  Map<String, String> readNames(Table table, Tally tally) throws IOException {
    Map<String, String> tags = new HashMap<>();
    int id = table.header().column("tag_id");
    int name = table.header().column("tag_name");
    for (Row row = table.next(); row != null; row = table.next()) {
      tally.row();
      if (row.size() != table.header().size()) {
        tally.found(Rule.RAGGED_ROW, row, row.toString());
      } else if (row.get(id).isBlank()) {
        tally.found(Rule.MISSING_ID, row, row.toString());
      } else {
        tags.put(row.get(id).strip(), row.get(name));
      }
    }
    return tags;
  }

  /** Reads {@code goodreads_book_id,tag_id,count}; tags that readers use more come first. */
  void readBookTags(Table table, Map<String, String> tagNames, Tally tally) throws IOException {
    byGoodreadsId = true;
    Header header = table.header();
    int id = header.column("goodreads_book_id");
    int tag = header.column("tag_id");
    int count = header.column("count");
    for (Row row = table.next(); row != null; row = table.next()) {
      tally.row();
      String name = tagNames.getOrDefault(row.get(tag).strip(), "");
      if (row.size() != header.size() || !row.get(count).strip().matches("-?\\d{1,9}")) {
        tally.found(Rule.RAGGED_ROW, row, row.toString());
      } else if (row.get(id).isBlank() || name.isEmpty()) {
        tally.found(Rule.MISSING_ID, row, row.toString());
      } else {
        String book = row.get(id).strip();
        if (!byBook.containsKey(book)) {
          byBook.put(book, new TagRow(row.line(), List.of(), new ArrayList<>()));
        }
        byBook.get(book).addCounted(name, Integer.parseInt(row.get(count).strip()));
      }
    }
  }

  /** The tags of a book, which are then taken out; empty when it has none. */
  List<String> take(String bookId, String goodreadsId) {
    TagRow row = byBook.remove(byGoodreadsId ? goodreadsId : bookId);
    if (row == null) {
      return List.of();
    }
    return byGoodreadsId ? names.normalise(row.best()) : row.tags();
  }

  /** Tells the rows whose books nobody has asked for. */
  void tellLeftOver(Tally tally) {
    byBook.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> entry.getValue().line()))
        .forEach(entry -> entry.getValue().tell(entry.getKey(), tally));
  }

  private record CountedTag(String name, int count) {}

  /**
   * @param line of the first row
   * @param tags finished tags, or empty where {@code counted} has them
   */
  private record TagRow(long line, List<String> tags, List<CountedTag> counted) {
    void addCounted(String name, int count) {
      counted.add(new CountedTag(name, count));
    }

    List<String> best() {
      return counted.stream()
          .sorted(
              Comparator.comparingInt(CountedTag::count).reversed().thenComparing(CountedTag::name))
          .limit(MAX_RAW_TAGS)
          .map(CountedTag::name)
          .toList();
    }

    void tell(String book, Tally tally) {
      for (int i = 0; i < Math.max(1, counted.size()); i++) {
        tally.found(Rule.UNKNOWN_BOOK_OF_TAGS, line, book);
      }
    }
  }
}
