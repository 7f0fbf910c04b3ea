package readalike.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Database;
import readalike.web.vault.Vault;

/**
 * Who did what to which account. Readers are named by their ids, which tell nothing without the
 * account itself; there are no names, ratings or secrets.
 */
public final class Audit {
  private final Database database;

  Audit(Database database) {
    this.database = database;
  }

  /**
   * One entry.
   *
   * @param subject the reader whose account it was, or after an erasure its receipt
   * @param actor {@code session:ID} or {@code key:ID} of the reader, {@code operator:ID}, or {@code
   *     command} for somebody at the server's own console
   * @param act such as {@code session.opened}
   */
  public record Entry(Instant time, String subject, String actor, String act) {}

  static void add(Handle handle, Vault vault, Instant now, Caller caller, String act) {
    add(handle, vault, now, caller.reader(), caller.actor(), act);
  }

  static void add(
      Handle handle, Vault vault, Instant now, String subject, String actor, String act) {
    handle
        .createUpdate(
            "INSERT INTO audit (id, happened, subject, actor, act) "
                + "VALUES (:id, :now, :subject, :actor, :act)")
        .bind("id", vault.randomText(12))
        .bind("now", now.toEpochMilli())
        .bind("subject", subject)
        .bind("actor", actor)
        .bind("act", act)
        .execute();
  }

  /** Takes the name of an erased reader out of all entries. */
  static void rename(Handle handle, String reader, String receipt) {
    handle
        .createUpdate("UPDATE audit SET subject = :receipt WHERE subject = :reader")
        .bind("receipt", receipt)
        .bind("reader", reader)
        .execute();
    handle
        .createUpdate("UPDATE audit SET actor = :receipt WHERE actor = :actor")
        .bind("receipt", receipt)
        .bind("actor", "operator:" + reader)
        .execute();
  }

  /** What happened to one account, the latest first. */
  public List<Entry> of(String reader, int n, int offset) {
    return database.read(handle -> entries(handle, reader, n, offset));
  }

  static List<Entry> entries(Handle handle, String reader, int n, int offset) {
    return handle
        .createQuery(
            "SELECT happened, subject, actor, act FROM audit WHERE subject = :subject "
                + "ORDER BY happened DESC, id LIMIT :n OFFSET :offset")
        .bind("subject", reader)
        .bind("n", n)
        .bind("offset", offset)
        .map((row, _) -> entry(row))
        .list();
  }

  /** What happened to all accounts, the latest first; for operators. */
  public List<Entry> all(int n, int offset) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT happened, subject, actor, act FROM audit "
                        + "ORDER BY happened DESC, id LIMIT :n OFFSET :offset")
                .bind("n", n)
                .bind("offset", offset)
                .map((row, _) -> entry(row))
                .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Instant.ofEpochMilli(row.getLong("happened")),
        row.getString("subject"),
        row.getString("actor"),
        row.getString("act"));
  }
}
