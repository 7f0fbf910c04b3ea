package readalike.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of readers and their wrapped keys. */
final class ReaderTable {
  private ReaderTable() {}

  /**
   * A reader's row.
   *
   * @param sealed a {@link Person}
   * @param wrappedKey opens it
   */
  record Row(String id, byte[] sealed, boolean isOperator, Instant created, byte[] wrappedKey) {}

  /** False when somebody has this name with this passphrase already. */
  static boolean insert(
      Handle handle, String id, byte[] nameHash, byte[] verifier, byte[] sealed, Instant now) {
    return handle
            .createUpdate(
                "INSERT INTO reader (id, name_hash, verifier, sealed, is_operator, created) "
                    + "VALUES (:id, :name, :verifier, :sealed, 0, :now) ON CONFLICT DO NOTHING")
            .bind("id", id)
            .bind("name", nameHash)
            .bind("verifier", verifier)
            .bind("sealed", sealed)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  static void insertKey(Handle handle, String id, byte[] wrapped) {
    handle
        .createUpdate("INSERT INTO reader_key (reader, wrapped) VALUES (:id, :wrapped)")
        .bind("id", id)
        .bind("wrapped", wrapped)
        .execute();
  }

  /** False when the name and the passphrase are another's, as in {@link #insert}. */
  static boolean update(Handle handle, String id, byte[] nameHash, byte[] verifier, byte[] sealed) {
    boolean taken = find(handle, nameHash, verifier).filter(other -> !other.equals(id)).isPresent();
    return !taken
        && handle
                .createUpdate(
                    "UPDATE reader SET name_hash = :name, verifier = :verifier, sealed = :sealed "
                        + "WHERE id = :id")
                .bind("id", id)
                .bind("name", nameHash)
                .bind("verifier", verifier)
                .bind("sealed", sealed)
                .execute()
            == 1;
  }

  static void updatePerson(Handle handle, String id, byte[] sealed) {
    handle
        .createUpdate("UPDATE reader SET sealed = :sealed WHERE id = :id")
        .bind("id", id)
        .bind("sealed", sealed)
        .execute();
  }

  /** The id of the reader with a name and a passphrase. */
  static Optional<String> find(Handle handle, byte[] nameHash, byte[] verifier) {
    return handle
        .createQuery("SELECT id FROM reader WHERE name_hash = :name AND verifier = :verifier")
        .bind("name", nameHash)
        .bind("verifier", verifier)
        .mapTo(String.class)
        .findFirst();
  }

  /** The ids of all readers with a name, in the order in which they came. */
  static List<String> named(Handle handle, byte[] nameHash) {
    return handle
        .createQuery("SELECT id FROM reader WHERE name_hash = :name ORDER BY created, id")
        .bind("name", nameHash)
        .mapTo(String.class)
        .list();
  }

  static Optional<Row> row(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT r.id, r.sealed, r.is_operator, r.created, k.wrapped FROM reader r "
                + "JOIN reader_key k ON k.reader = r.id WHERE r.id = :id")
        .bind("id", id)
        .map(
            (row, _) ->
                new Row(
                    row.getString("id"),
                    row.getBytes("sealed"),
                    row.getInt("is_operator") == 1,
                    Instant.ofEpochMilli(row.getLong("created")),
                    row.getBytes("wrapped")))
        .findFirst();
  }

  static boolean setOperator(Handle handle, String id, boolean isOperator) {
    return handle
            .createUpdate("UPDATE reader SET is_operator = :flag WHERE id = :id")
            .bind("flag", isOperator ? 1 : 0)
            .bind("id", id)
            .execute()
        == 1;
  }
}
