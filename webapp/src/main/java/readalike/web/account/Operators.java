package readalike.web.account;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Database;
import readalike.web.vault.Vault;

/** Who may see the operator's pages, and what operators see of all readers: counts alone. */
public final class Operators {
  private final Database database;
  private final Vault vault;
  private final Clock clock;

  Operators(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /** How many there are of what. */
  public record Counts(
      int accounts,
      int operators,
      int sessions,
      int keys,
      int ratings,
      int marks,
      int recommendations,
      int training,
      int searchHistory) {}

  /**
   * Makes a reader an operator, or no longer.
   *
   * @param nameOrId a name that one reader alone has, or an id as {@code GET /me} tells it
   * @return the reader's id
   * @throws IllegalArgumentException when nobody or more than one has the name; one line for people
   */
  public String set(String nameOrId, boolean isOperator) {
    byte[] nameHash = vault.nameHash(ReaderName.of(nameOrId).folded());
    String reader =
        database.read(
            handle ->
                ReaderTable.row(handle, nameOrId)
                    .map(ReaderTable.Row::id)
                    .orElseGet(() -> only(ReaderTable.named(handle, nameHash), nameOrId)));
    database.write(
        handle -> {
          ReaderTable.setOperator(handle, reader, isOperator);
          Sessions.endAllBut(handle, reader, "");
          Audit.add(
              handle,
              vault,
              clock.instant(),
              reader,
              "command",
              isOperator ? "operator.granted" : "operator.revoked");
          return null;
        });
    return reader;
  }

  private static String only(List<String> readers, String name) {
    if (readers.isEmpty()) {
      throw new IllegalArgumentException(
          "no account has the name or id " + name + "; sign up on the site first");
    }
    if (readers.size() > 1) {
      // Anybody may take a name that somebody has: the first of them is not surely the right one.
      throw new IllegalArgumentException(
          readers.size()
              + " accounts have the name "
              + name
              + "; give the id that the reader finds under My data (GET /api/v1/me)");
    }
    return readers.getFirst();
  }

  /** Counts over all readers. */
  public Counts counts() {
    return database.readAtOneMoment(
        handle ->
            new Counts(
                count(handle, "reader"),
                count(handle, "reader WHERE is_operator = 1"),
                count(handle, "session"),
                count(handle, "api_key"),
                count(handle, "item WHERE kind = '" + LiveRatings.KIND + "'"),
                count(handle, "item WHERE kind = '" + Marks.KIND + "'"),
                agreeing(handle, Purpose.RECOMMENDATIONS),
                agreeing(handle, Purpose.TRAINING),
                agreeing(handle, Purpose.SEARCH_HISTORY)));
  }

  private static int agreeing(Handle handle, Purpose purpose) {
    return count(handle, "consent WHERE given = 1 AND purpose = '" + purpose.id() + "'");
  }

  private static int count(Handle handle, String from) {
    return handle.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Integer.class).one();
  }
}
