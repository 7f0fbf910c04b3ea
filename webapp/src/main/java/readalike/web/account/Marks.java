package readalike.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Condition;
import readalike.web.store.Database;
import readalike.web.store.ItemTable;
import readalike.web.vault.ReaderKey;

/** Books that readers want to read, or want to see no more; as durable as ratings. */
public final class Marks {
  static final String KIND = "mark";

  private final Database database;
  private final Clock clock;

  Marks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Marks a book, or otherwise than before.
   *
   * @throws readalike.web.http.Refusal 412 when the condition does not hold
   */
  public Marked put(Caller caller, String book, Marked.Mark mark, Condition condition) {
    Instant now = clock.instant();
    Instant time = now.truncatedTo(ChronoUnit.SECONDS);
    byte[] slot = caller.key().slot(KIND, book);
    byte[] sealed = caller.key().seal(Marked.bytes(book, mark, time), KIND);
    long version =
        database.write(
            handle -> ItemTable.put(handle, caller.reader(), KIND, slot, sealed, condition, now));
    return new Marked(book, mark, time, version);
  }

  /**
   * Marks many books, all or none.
   *
   * @param marks by the ids of the books
   */
  public void putAll(Caller caller, Map<String, Marked.Mark> marks) {
    Instant now = clock.instant();
    Instant time = now.truncatedTo(ChronoUnit.SECONDS);
    ReaderKey key = caller.key();
    List<LiveRatings.Sealed> rows = new ArrayList<>();
    marks.forEach(
        (book, mark) ->
            rows.add(
                new LiveRatings.Sealed(
                    key.slot(KIND, book), key.seal(Marked.bytes(book, mark, time), KIND))));
    database.write(
        handle -> {
          for (LiveRatings.Sealed row : rows) {
            ItemTable.put(
                handle, caller.reader(), KIND, row.slot(), row.bytes(), Condition.NONE, now);
          }
          return null;
        });
  }

  /**
   * Takes a mark away; false when there was none.
   *
   * @throws readalike.web.http.Refusal 412 when the condition does not hold
   */
  public boolean delete(Caller caller, String book, Condition condition) {
    byte[] slot = caller.key().slot(KIND, book);
    return database.write(
        handle -> ItemTable.delete(handle, caller.reader(), KIND, slot, condition));
  }

  /** How many books the reader has marked. */
  public int count(Caller caller) {
    return database.read(handle -> ItemTable.count(handle, caller.reader(), KIND));
  }

  /** All marks of the reader, the latest first, then by the ids of the books. */
  public List<Marked> list(Caller caller) {
    return database.read(handle -> list(handle, caller.reader(), caller.key()));
  }

  static List<Marked> list(Handle handle, String reader, ReaderKey key) {
    return ItemTable.list(handle, reader, KIND).stream()
        .map(item -> Marked.of(key.open(item.sealed(), KIND), item.version()))
        .sorted(Comparator.comparing(Marked::time).reversed().thenComparing(Marked::book))
        .toList();
  }
}
