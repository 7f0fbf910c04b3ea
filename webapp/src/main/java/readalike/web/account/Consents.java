package readalike.web.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.http.Refusal;
import readalike.web.store.Database;
import readalike.web.store.ItemTable;
import readalike.web.vault.Vault;

/** What readers have agreed to, each purpose on its own, with its date and wording. */
public final class Consents {
  private final Database database;
  private final Vault vault;
  private final Clock clock;

  Consents(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Where a reader stands on a purpose.
   *
   * @param wording the version of the words that they answered to; 0 when they never answered
   * @param changed when they answered, empty when never
   */
  public record Consent(Purpose purpose, boolean given, int wording, Optional<Instant> changed) {}

  /** Every purpose, in the order of the enum. */
  public List<Consent> of(Caller caller) {
    return database.read(handle -> list(handle, caller.reader()));
  }

  static List<Consent> list(Handle handle, String reader) {
    List<Consent> answered =
        handle
            .createQuery(
                "SELECT purpose, given, wording, changed FROM consent WHERE reader = :reader")
            .bind("reader", reader)
            .map(
                (row, _) ->
                    new Consent(
                        Purpose.of(row.getString("purpose")).orElseThrow(),
                        row.getInt("given") == 1,
                        row.getInt("wording"),
                        Optional.of(Instant.ofEpochMilli(row.getLong("changed")))))
            .list();
    List<Consent> all = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      all.add(
          answered.stream()
              .filter(consent -> consent.purpose() == purpose)
              .findFirst()
              .orElse(new Consent(purpose, false, 0, Optional.empty())));
    }
    return all;
  }

  /** Whether a reader agrees to a purpose now. */
  public boolean isGiven(Caller caller, Purpose purpose) {
    return database.read(handle -> isGiven(handle, caller.reader(), purpose));
  }

  static boolean isGiven(Handle handle, String reader, Purpose purpose) {
    return handle
        .createQuery("SELECT given FROM consent WHERE reader = :reader AND purpose = :purpose")
        .bind("reader", reader)
        .bind("purpose", purpose.id())
        .mapTo(Integer.class)
        .findFirst()
        .map(given -> given == 1)
        .orElse(false);
  }

  /**
   * Gives or withdraws a consent.
   *
   * @param wording the version of the words that the reader saw
   * @throws Refusal 409 when a consent is given to words that are not the present ones
   */
  public Consent set(Caller caller, Purpose purpose, boolean given, int wording) {
    Instant now = clock.instant();
    return database.write(
        handle ->
            set(handle, vault, now, caller.reader(), caller.actor(), purpose, given, wording));
  }

  static Consent set(
      Handle handle,
      Vault vault,
      Instant now,
      String reader,
      String actor,
      Purpose purpose,
      boolean given,
      int wording) {
    if (given && wording != purpose.wording()) {
      throw Refusal.conflict(
          "the wording of "
              + purpose.id()
              + " is now version "
              + purpose.wording()
              + ", got "
              + wording
              + "; show the present words and ask again");
    }
    handle
        .createUpdate(
            "INSERT INTO consent (reader, purpose, given, wording, changed) "
                + "VALUES (:reader, :purpose, :given, :wording, :now) "
                + "ON CONFLICT (reader, purpose) DO UPDATE SET given = excluded.given, "
                + "wording = excluded.wording, changed = excluded.changed")
        .bind("reader", reader)
        .bind("purpose", purpose.id())
        .bind("given", given ? 1 : 0)
        .bind("wording", wording)
        .bind("now", now.toEpochMilli())
        .execute();
    if (!given) {
      withdrawn(handle, reader, purpose);
    }
    Audit.add(
        handle,
        vault,
        now,
        reader,
        actor,
        "consent." + purpose.id() + (given ? ".given" : ".withdrawn"));
    return new Consent(purpose, given, wording, Optional.of(now));
  }

  /** What was kept or made under a consent goes with it. */
  private static void withdrawn(Handle handle, String reader, Purpose purpose) {
    switch (purpose) {
      case RECOMMENDATIONS -> {
        // Lists are made when they are asked for; there is nothing to remove.
      }
      case TRAINING -> TrainingUse.spoil(handle, reader);
      case SEARCH_HISTORY -> ItemTable.clear(handle, reader, Searches.KIND);
    }
  }
}
