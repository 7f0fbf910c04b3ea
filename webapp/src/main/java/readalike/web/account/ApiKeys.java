package readalike.web.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.http.Refusal;
import readalike.web.store.Database;
import readalike.web.vault.ReaderKey;
import readalike.web.vault.Vault;

/** Keys that readers give to machines: to read what is theirs, or to change it too. */
public final class ApiKeys {
  static final int MOST = 20;
  private static final int LONGEST_LABEL = 100;
  private static final String PLACE = "key";

  private final Database database;
  private final Vault vault;
  private final Clock clock;

  ApiKeys(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A key as its reader sees it.
   *
   * @param id names it; of no use to sign in
   * @param label what the reader calls it
   */
  public record Key(String id, String label, boolean mayWrite, Instant created) {}

  /** A key that has just been made; its text is shown this once. */
  public record NewKey(Key key, String text) {
    /** Never in a log. */
    @Override
    public String toString() {
      return "NewKey[…]";
    }
  }

  record Found(Caller caller, boolean mayWrite) {}

  /**
   * Makes a key.
   *
   * @throws Refusal 400 for a label that is empty or too long; 409 when the reader has too many
   */
  public NewKey make(Caller caller, String label, boolean mayWrite) {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw Refusal.badRequest("label must have 1.." + LONGEST_LABEL + " characters");
    }
    Instant now = clock.instant();
    Token token = Token.random(vault);
    String id = vault.randomText(12);
    byte[] sealed = caller.key().seal(label.getBytes(StandardCharsets.UTF_8), PLACE);
    database.write(
        handle -> {
          if (count(handle, caller.reader()) >= MOST) {
            throw Refusal.conflict("a reader may have " + MOST + " keys; delete one first");
          }
          insert(handle, id, token, caller.reader(), sealed, mayWrite, now);
          Audit.add(handle, vault, now, caller, "key.made");
          return null;
        });
    return new NewKey(new Key(id, label, mayWrite, now), token.text());
  }

  private static int count(Handle handle, String reader) {
    return handle
        .createQuery("SELECT COUNT(*) FROM api_key WHERE reader = :reader")
        .bind("reader", reader)
        .mapTo(Integer.class)
        .one();
  }

  private static void insert(
      Handle handle,
      String id,
      Token token,
      String reader,
      byte[] sealed,
      boolean mayWrite,
      Instant now) {
    handle
        .createUpdate(
            "INSERT INTO api_key (id, token_hash, reader, sealed, may_write, created) "
                + "VALUES (:id, :hash, :reader, :sealed, :write, :now)")
        .bind("id", id)
        .bind("hash", token.hash())
        .bind("reader", reader)
        .bind("sealed", sealed)
        .bind("write", mayWrite ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The reader's keys, the newest first. */
  public List<Key> list(Caller caller) {
    return database.read(handle -> list(handle, caller.reader(), caller.key()));
  }

  static List<Key> list(Handle handle, String reader, ReaderKey opener) {
    return handle
        .createQuery(
            "SELECT id, sealed, may_write, created FROM api_key WHERE reader = :reader "
                + "ORDER BY created DESC, id")
        .bind("reader", reader)
        .map((row, _) -> key(row, opener))
        .list();
  }

  private static Key key(ResultSet row, ReaderKey opener) throws SQLException {
    return new Key(
        row.getString("id"),
        new String(opener.open(row.getBytes("sealed"), PLACE), StandardCharsets.UTF_8),
        row.getInt("may_write") == 1,
        Instant.ofEpochMilli(row.getLong("created")));
  }

  /** Deletes a key; false when the reader has no such key. */
  public boolean delete(Caller caller, String id) {
    return database.write(
        handle -> {
          boolean deleted =
              handle
                      .createUpdate("DELETE FROM api_key WHERE reader = :reader AND id = :id")
                      .bind("reader", caller.reader())
                      .bind("id", id)
                      .execute()
                  == 1;
          if (deleted) {
            Audit.add(handle, vault, clock.instant(), caller, "key.deleted");
          }
          return deleted;
        });
  }

  Optional<Found> find(Token token) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT a.id, a.reader, a.may_write, k.wrapped FROM api_key a "
                        + "JOIN reader_key k ON k.reader = a.reader WHERE a.token_hash = :hash")
                .bind("hash", token.hash())
                .map((row, _) -> found(row))
                .findFirst());
  }

  private Found found(ResultSet row) throws SQLException {
    String reader = row.getString("reader");
    Caller caller =
        new Caller(
            reader,
            vault.unwrap(row.getBytes("wrapped"), reader),
            "key:" + row.getString("id"),
            Optional.empty(),
            false);
    return new Found(caller, row.getInt("may_write") == 1);
  }
}
