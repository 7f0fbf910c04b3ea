package readalike.web.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Database;
import readalike.web.store.ItemTable;
import readalike.web.vault.Vault;

/**
 * Erasing an account for good: all rows, and the key without which no copy of them can be read,
 * wherever a backup lies. The audit goes on under the number of the receipt.
 */
public final class Erasure {
  private static final List<String> TABLES =
      List.of("item", "consent", "session", "api_key", "reader_key");

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final Accounts accounts;

  Erasure(Database database, Vault vault, Clock clock, Accounts accounts) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.accounts = accounts;
  }

  /**
   * What the reader keeps in their hands.
   *
   * @param number under which the erasure stands in the audit
   * @param builds that were trained on the reader's ratings; the next build takes their place and
   *     they are removed
   */
  public record Receipt(
      String number, Instant time, int ratings, int marks, int searches, List<String> builds) {
    public Receipt {
      builds = List.copyOf(builds);
    }
  }

  /**
   * Erases the account.
   *
   * @throws readalike.web.http.Refusal 401 when the passphrase is wrong; 429 while the name is
   *     locked
   */
  public Receipt erase(Caller caller, Passphrase passphrase) {
    accounts.requirePassphrase(caller, passphrase);
    Instant now = clock.instant();
    String number = vault.randomText(12);
    Receipt receipt = database.write(handle -> erase(handle, caller.reader(), number, now));
    database.forgetDeleted();
    return receipt;
  }

  private Receipt erase(Handle handle, String reader, String number, Instant now) {
    Receipt receipt =
        new Receipt(
            number,
            now,
            ItemTable.count(handle, reader, LiveRatings.KIND),
            ItemTable.count(handle, reader, Marks.KIND),
            ItemTable.count(handle, reader, Searches.KIND),
            TrainingUse.buildsOf(handle, reader));
    TrainingUse.spoil(handle, reader);
    for (String table : TABLES) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE reader = :reader")
          .bind("reader", reader)
          .execute();
    }
    handle.createUpdate("DELETE FROM reader WHERE id = :id").bind("id", reader).execute();
    handle
        .createUpdate(
            "INSERT INTO erased (reader_hash, receipt, happened) VALUES (:hash, :number, :now)")
        .bind("hash", vault.erasedHash(reader))
        .bind("number", number)
        .bind("now", now.toEpochMilli())
        .execute();
    Audit.rename(handle, reader, "erased:" + number);
    Audit.add(handle, vault, now, "erased:" + number, "reader", "account.erased");
    return receipt;
  }
}
