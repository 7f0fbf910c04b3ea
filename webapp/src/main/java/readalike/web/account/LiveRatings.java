package readalike.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Condition;
import readalike.web.store.Database;
import readalike.web.store.ItemTable;
import readalike.web.vault.ReaderKey;

/**
 * The ratings of readers with an account. What is acknowledged is on disk; the next question, on
 * whatever server, sees it.
 */
public final class LiveRatings {
  static final String KIND = "rating";

  private final Database database;
  private final Clock clock;

  LiveRatings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Gives a rating, or another than before.
   *
   * @throws readalike.web.http.Refusal 412 when the condition does not hold
   */
  public Rated put(Caller caller, String book, float rating, Condition condition) {
    Instant now = clock.instant();
    Instant time = now.truncatedTo(ChronoUnit.SECONDS);
    byte[] slot = caller.key().slot(KIND, book);
    byte[] sealed = caller.key().seal(Rated.bytes(book, rating, time), KIND);
    long version =
        database.write(
            handle -> ItemTable.put(handle, caller.reader(), KIND, slot, sealed, condition, now));
    return new Rated(book, rating, time, version);
  }

  /**
   * Gives many ratings, all or none.
   *
   * @param ratings by the ids of the books
   */
  public void putAll(Caller caller, Map<String, Float> ratings) {
    Map<String, Instant> times = new LinkedHashMap<>();
    Instant now = clock.instant();
    ratings.keySet().forEach(book -> times.put(book, now));
    putAll(caller, ratings, times);
  }

  /** The same with the times at which they were given. */
  public void putAll(Caller caller, Map<String, Float> ratings, Map<String, Instant> times) {
    Instant now = clock.instant();
    List<Sealed> rows = seal(caller.key(), ratings, times);
    database.write(
        handle -> {
          put(handle, caller.reader(), rows, now);
          return null;
        });
  }

  /** Rows that are ready to be written. */
  record Sealed(byte[] slot, byte[] bytes) {}

  static List<Sealed> seal(ReaderKey key, Map<String, Float> ratings, Map<String, Instant> times) {
    return ratings.entrySet().stream()
        .map(
            rating ->
                new Sealed(
                    key.slot(KIND, rating.getKey()),
                    key.seal(
                        Rated.bytes(rating.getKey(), rating.getValue(), times.get(rating.getKey())),
                        KIND)))
        .toList();
  }

  static void put(Handle handle, String reader, List<Sealed> rows, Instant now) {
    for (Sealed row : rows) {
      ItemTable.put(handle, reader, KIND, row.slot(), row.bytes(), Condition.NONE, now);
    }
  }

  /**
   * Takes a rating back; false when there was none.
   *
   * @throws readalike.web.http.Refusal 412 when the condition does not hold
   */
  public boolean delete(Caller caller, String book, Condition condition) {
    byte[] slot = caller.key().slot(KIND, book);
    return database.write(
        handle -> ItemTable.delete(handle, caller.reader(), KIND, slot, condition));
  }

  /** The reader's rating of a book. */
  public Optional<Rated> of(Caller caller, String book) {
    byte[] slot = caller.key().slot(KIND, book);
    return database
        .read(handle -> ItemTable.find(handle, caller.reader(), KIND, slot))
        .map(item -> Rated.of(caller.key().open(item.sealed(), KIND), item.version()));
  }

  /** How many books the reader has rated. */
  public int count(Caller caller) {
    return database.read(handle -> ItemTable.count(handle, caller.reader(), KIND));
  }

  /** All ratings of the reader, the latest first, then by the ids of the books. */
  public List<Rated> list(Caller caller) {
    return database.read(handle -> list(handle, caller.reader(), caller.key()));
  }

  static List<Rated> list(Handle handle, String reader, ReaderKey key) {
    return ItemTable.list(handle, reader, KIND).stream()
        .map(item -> Rated.of(key.open(item.sealed(), KIND), item.version()))
        .sorted(Comparator.comparing(Rated::time).reversed().thenComparing(Rated::book))
        .toList();
  }
}
