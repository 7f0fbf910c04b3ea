package readalike.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.http.Refusal;

/**
 * What readers have put down, sealed: one row for each thing of a kind. Every write gives the row a
 * higher version, also when it was deleted in between. Two servers that write the same row at once
 * follow one another, and each sees what it has overwritten.
 */
public final class ItemTable {
  /** The most rows of one kind that a reader may have. */
  public static final int MOST = 20_000;

  private static final int MOST_RACES = 20;

  private ItemTable() {}

  /**
   * A row.
   *
   * @param slot the keyed hash of what it is about
   * @param sealed what it says
   * @param version above 0, rising with every change
   */
  public record Item(byte[] slot, byte[] sealed, long version) {}

  /** All rows of a reader and a kind. */
  public static List<Item> list(Handle handle, String reader, String kind) {
    return handle
        .createQuery(
            "SELECT slot, sealed, version FROM item WHERE reader = :reader AND kind = :kind")
        .bind("reader", reader)
        .bind("kind", kind)
        .map((row, _) -> item(row))
        .list();
  }

  /** One row. */
  public static Optional<Item> find(Handle handle, String reader, String kind, byte[] slot) {
    return handle
        .createQuery(
            "SELECT slot, sealed, version FROM item "
                + "WHERE reader = :reader AND kind = :kind AND slot = :slot")
        .bind("reader", reader)
        .bind("kind", kind)
        .bind("slot", slot)
        .map((row, _) -> item(row))
        .findFirst();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(row.getBytes("slot"), row.getBytes("sealed"), row.getLong("version"));
  }

  /** The version of a row, 0 when there is none. */
  public static long version(Handle handle, String reader, String kind, byte[] slot) {
    return handle
        .createQuery(
            "SELECT version FROM item WHERE reader = :reader AND kind = :kind AND slot = :slot")
        .bind("reader", reader)
        .bind("kind", kind)
        .bind("slot", slot)
        .mapTo(Long.class)
        .findFirst()
        .orElse(0L);
  }

  /** How many rows of a kind a reader has. */
  public static int count(Handle handle, String reader, String kind) {
    return handle
        .createQuery("SELECT COUNT(*) FROM item WHERE reader = :reader AND kind = :kind")
        .bind("reader", reader)
        .bind("kind", kind)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Writes a row.
   *
   * @return its new version
   * @throws Refusal 412 when the condition does not hold; 409 when the reader has too many
   */
  public static long put(
      Handle handle,
      String reader,
      String kind,
      byte[] slot,
      byte[] sealed,
      Condition condition,
      Instant now) {
    for (int race = 0; race < MOST_RACES; race++) {
      long found = version(handle, reader, kind, slot);
      condition.require(found);
      long next = Math.max(found + 1, now.toEpochMilli());
      boolean written =
          found == 0
              ? insert(handle, reader, kind, slot, sealed, next)
              : update(handle, reader, kind, slot, sealed, found, next);
      if (written) {
        return next;
      }
    }
    throw Refusal.conflict("this is being changed elsewhere all the time; try again");
  }

  private static boolean insert(
      Handle handle, String reader, String kind, byte[] slot, byte[] sealed, long version) {
    if (count(handle, reader, kind) >= MOST) {
      throw Refusal.conflict("a reader may have " + MOST + " of these; delete some first");
    }
    return handle
            .createUpdate(
                "INSERT INTO item (reader, kind, slot, sealed, version) "
                    + "VALUES (:reader, :kind, :slot, :sealed, :version) ON CONFLICT DO NOTHING")
            .bind("reader", reader)
            .bind("kind", kind)
            .bind("slot", slot)
            .bind("sealed", sealed)
            .bind("version", version)
            .execute()
        == 1;
  }

  private static boolean update(
      Handle handle,
      String reader,
      String kind,
      byte[] slot,
      byte[] sealed,
      long found,
      long version) {
    return handle
            .createUpdate(
                "UPDATE item SET sealed = :sealed, version = :version "
                    + "WHERE reader = :reader AND kind = :kind AND slot = :slot "
                    + "AND version = :found")
            .bind("sealed", sealed)
            .bind("version", version)
            .bind("reader", reader)
            .bind("kind", kind)
            .bind("slot", slot)
            .bind("found", found)
            .execute()
        == 1;
  }

  /**
   * Deletes a row.
   *
   * @return whether there was one
   * @throws Refusal 412 when the condition does not hold
   */
  public static boolean delete(
      Handle handle, String reader, String kind, byte[] slot, Condition condition) {
    for (int race = 0; race < MOST_RACES; race++) {
      long found = version(handle, reader, kind, slot);
      condition.require(found);
      if (found == 0) {
        return false;
      }
      int deleted =
          handle
              .createUpdate(
                  "DELETE FROM item WHERE reader = :reader AND kind = :kind AND slot = :slot "
                      + "AND version = :found")
              .bind("reader", reader)
              .bind("kind", kind)
              .bind("slot", slot)
              .bind("found", found)
              .execute();
      if (deleted == 1) {
        return true;
      }
    }
    throw Refusal.conflict("this is being changed elsewhere all the time; try again");
  }

  /** Deletes all rows of a kind. */
  public static void clear(Handle handle, String reader, String kind) {
    handle
        .createUpdate("DELETE FROM item WHERE reader = :reader AND kind = :kind")
        .bind("reader", reader)
        .bind("kind", kind)
        .execute();
  }

  /** Deletes all rows of a kind but those that were changed last. */
  public static void keepLatest(Handle handle, String reader, String kind, int kept) {
    handle
        .createUpdate(
            "DELETE FROM item WHERE reader = :reader AND kind = :kind AND version < "
                + "(SELECT MIN(version) FROM (SELECT version FROM item WHERE reader = :reader "
                + "AND kind = :kind ORDER BY version DESC LIMIT :kept) AS latest)")
        .bind("reader", reader)
        .bind("kind", kind)
        .bind("kept", kept)
        .execute();
  }
}
