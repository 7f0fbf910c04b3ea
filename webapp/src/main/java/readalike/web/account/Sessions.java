package readalike.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Database;
import readalike.web.vault.Vault;

/**
 * Open sign-ins. A session ends after 30 days, or after a week in which nobody used it; a reader
 * has at most {@value #MOST}, the least recently used give way.
 */
public final class Sessions {
  static final int MOST = 20;
  static final Duration LONGEST = Duration.ofDays(30);
  static final Duration LONGEST_IDLE = Duration.ofDays(7);
  private static final Duration SEEN_EVERY = Duration.ofHours(1);

  private final Database database;
  private final Vault vault;
  private final Clock clock;

  Sessions(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A session as its reader sees it.
   *
   * @param id names it; of no use to sign in
   * @param seen when it was last used, to the hour
   */
  public record Open(String id, Instant created, Instant seen) {}

  private record Row(
      String id, String reader, Instant created, Instant seen, boolean isOperator, byte[] key) {}

  /** Opens a session for a reader. */
  Token open(Handle handle, String reader, Instant now) {
    handle
        .createUpdate("DELETE FROM session WHERE created < :created OR seen < :seen")
        .bind("created", now.minus(LONGEST).toEpochMilli())
        .bind("seen", now.minus(LONGEST_IDLE).toEpochMilli())
        .execute();
    handle
        .createUpdate(
            "DELETE FROM session WHERE reader = :reader AND id NOT IN (SELECT id FROM session "
                + "WHERE reader = :reader ORDER BY seen DESC, id LIMIT :kept)")
        .bind("reader", reader)
        .bind("kept", MOST - 1)
        .execute();
    Token token = Token.random(vault);
    handle
        .createUpdate(
            "INSERT INTO session (id, token_hash, reader, created, seen) "
                + "VALUES (:id, :hash, :reader, :now, :now)")
        .bind("id", vault.randomText(12))
        .bind("hash", token.hash())
        .bind("reader", reader)
        .bind("now", now.toEpochMilli())
        .execute();
    return token;
  }

  /** Who holds a token, empty when nobody does or the session has ended. */
  Optional<Caller> caller(Token token) {
    Instant now = clock.instant();
    Optional<Row> found =
        database
            .read(handle -> row(handle, token))
            .filter(row -> lives(row.created(), row.seen(), now));
    found
        .filter(row -> row.seen().isBefore(now.minus(SEEN_EVERY)))
        .ifPresent(row -> touch(row.id(), now));
    return found.map(
        row ->
            new Caller(
                row.reader(),
                vault.unwrap(row.key(), row.reader()),
                "session:" + row.id(),
                Optional.of(row.id()),
                row.isOperator()));
  }

  private static boolean lives(Instant created, Instant seen, Instant now) {
    return created.isAfter(now.minus(LONGEST)) && seen.isAfter(now.minus(LONGEST_IDLE));
  }

  private static Optional<Row> row(Handle handle, Token token) {
    return handle
        .createQuery(
            "SELECT s.id, s.reader, s.created, s.seen, r.is_operator, k.wrapped FROM session s "
                + "JOIN reader r ON r.id = s.reader JOIN reader_key k ON k.reader = s.reader "
                + "WHERE s.token_hash = :hash")
        .bind("hash", token.hash())
        .map(
            (row, _) ->
                new Row(
                    row.getString("id"),
                    row.getString("reader"),
                    Instant.ofEpochMilli(row.getLong("created")),
                    Instant.ofEpochMilli(row.getLong("seen")),
                    row.getInt("is_operator") == 1,
                    row.getBytes("wrapped")))
        .findFirst();
  }

  private void touch(String id, Instant now) {
    database.write(
        handle ->
            handle
                .createUpdate("UPDATE session SET seen = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute());
  }

  /** The reader's sessions, the last used first. */
  public List<Open> list(Caller caller) {
    Instant now = clock.instant();
    return database.read(handle -> list(handle, caller.reader())).stream()
        .filter(open -> lives(open.created(), open.seen(), now))
        .toList();
  }

  /** The same with those that have ended and are not yet removed. */
  static List<Open> list(Handle handle, String reader) {
    return handle
        .createQuery(
            "SELECT id, created, seen FROM session WHERE reader = :reader ORDER BY seen DESC, id")
        .bind("reader", reader)
        .map(
            (row, _) ->
                new Open(
                    row.getString("id"),
                    Instant.ofEpochMilli(row.getLong("created")),
                    Instant.ofEpochMilli(row.getLong("seen"))))
        .list();
  }

  /** Ends one session of the reader; false when they have no such session. */
  public boolean end(Caller caller, String id) {
    return database.write(
        handle -> {
          boolean ended =
              handle
                      .createUpdate("DELETE FROM session WHERE reader = :reader AND id = :id")
                      .bind("reader", caller.reader())
                      .bind("id", id)
                      .execute()
                  == 1;
          if (ended) {
            Audit.add(handle, vault, clock.instant(), caller, "session.ended");
          }
          return ended;
        });
  }

  /** Signs the reader out everywhere. */
  public void endAll(Caller caller) {
    database.write(
        handle -> {
          endAllBut(handle, caller.reader(), "");
          Audit.add(handle, vault, clock.instant(), caller, "session.all-ended");
          return null;
        });
  }

  /** Ends every session of a reader but one; an empty id ends all. */
  static void endAllBut(Handle handle, String reader, String kept) {
    handle
        .createUpdate("DELETE FROM session WHERE reader = :reader AND id <> :kept")
        .bind("reader", reader)
        .bind("kept", kept)
        .execute();
  }
}
