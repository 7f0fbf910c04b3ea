package readalike.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.http.Refusal;

/**
 * A delay that doubles with every failed sign-in to a name, from the fifth on, up to a quarter of
 * an hour; a day without failures forgets them. It does not depend on whether anybody has the name.
 *
 * <p>A success does not reset it: names are not unique, so the success may be that of a stranger
 * who took the same name in order to go on guessing.
 */
final class SignInLock {
  private static final int FREE_FAILURES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofDays(1);

  private record Failures(int count, Instant latest) {}

  private SignInLock() {}

  /**
   * @throws Refusal 429 while the delay lasts
   */
  static void requireOpen(Handle handle, byte[] nameHash, Instant now) {
    failures(handle, nameHash)
        .map(failures -> Duration.between(now, failures.latest().plus(delay(failures.count()))))
        .filter(Duration::isPositive)
        .ifPresent(
            wait -> {
              throw Refusal.tooMany(
                  "too many failed attempts with this name; try again in "
                      + (wait.toSeconds() + 1)
                      + " s",
                  wait);
            });
  }

  /** How long the name is locked after so many failures in a row. */
  static Duration delay(int failures) {
    int doublings = failures - FREE_FAILURES - 1;
    if (doublings < 0) {
      return Duration.ZERO;
    }
    return doublings >= 10 ? LONGEST : Duration.ofSeconds(1L << doublings);
  }

  /** Counts a failure, and forgets those of yesterday. */
  static void failed(Handle handle, byte[] nameHash, Instant now) {
    handle
        .createUpdate("DELETE FROM attempt WHERE latest < :yesterday")
        .bind("yesterday", now.minus(MEMORY).toEpochMilli())
        .execute();
    handle
        .createUpdate(
            "INSERT INTO attempt (name_hash, failures, latest) VALUES (:name, 1, :now) "
                + "ON CONFLICT (name_hash) DO UPDATE "
                + "SET failures = attempt.failures + 1, latest = excluded.latest")
        .bind("name", nameHash)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Optional<Failures> failures(Handle handle, byte[] nameHash) {
    return handle
        .createQuery("SELECT failures, latest FROM attempt WHERE name_hash = :name")
        .bind("name", nameHash)
        .map(
            (row, _) ->
                new Failures(row.getInt("failures"), Instant.ofEpochMilli(row.getLong("latest"))))
        .findFirst();
  }
}
