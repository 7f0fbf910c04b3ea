package readalike.web.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Condition;
import readalike.web.store.Database;
import readalike.web.store.ItemTable;
import readalike.web.vault.ReaderKey;

/**
 * What readers have searched for, of those who agreed to {@link Purpose#SEARCH_HISTORY}; each
 * wording once, the last {@value #MOST} of them.
 */
public final class Searches {
  static final String KIND = "search";
  static final int MOST = 500;

  private final Database database;
  private final Clock clock;

  Searches(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A search.
   *
   * @param time when last, to the second
   */
  public record Search(String words, Instant time) {}

  /** Notes a search soon, if the reader agrees; nobody waits for it. */
  public void note(Caller caller, String words) {
    Instant now = clock.instant();
    byte[] slot = caller.key().slot(KIND, words);
    byte[] sealed = caller.key().seal(bytes(words, now), KIND);
    database.writeSoon(
        handle -> {
          if (Consents.isGiven(handle, caller.reader(), Purpose.SEARCH_HISTORY)) {
            ItemTable.put(handle, caller.reader(), KIND, slot, sealed, Condition.NONE, now);
            ItemTable.keepLatest(handle, caller.reader(), KIND, MOST);
          }
          return null;
        });
  }

  private static byte[] bytes(String words, Instant time) {
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length)
        .putLong(time.getEpochSecond())
        .put(text)
        .array();
  }

  /** The reader's searches, the latest first. */
  public List<Search> list(Caller caller) {
    return database.read(handle -> list(handle, caller.reader(), caller.key()));
  }

  static List<Search> list(Handle handle, String reader, ReaderKey key) {
    return ItemTable.list(handle, reader, KIND).stream()
        .map(item -> search(key.open(item.sealed(), KIND)))
        .sorted(Comparator.comparing(Search::time).reversed().thenComparing(Search::words))
        .toList();
  }

  private static Search search(byte[] bytes) {
    Instant time = Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong());
    String words = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    return new Search(words, time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Forgets all of them. */
  public void clear(Caller caller) {
    database.write(
        handle -> {
          ItemTable.clear(handle, caller.reader(), KIND);
          return null;
        });
    database.forgetDeleted();
  }
}
