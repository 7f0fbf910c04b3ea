package readalike.web.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.web.http.Refusal;

/**
 * The database, open until it is closed. Thread-safe; other processes may use it at the same time.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Whoever looks on for longer, such as a backup, is not waited for. */
  private static final Duration LONGEST_REWRITING = Duration.ofSeconds(5);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);

  private final DatabaseAddress address;
  private final HikariDataSource pool;
  private final Jdbi reading;
  private final GroupCommit writing;
  private final AtomicBoolean keysToRewrite;

  private Database(DatabaseAddress address, HikariDataSource pool, DataSource writer) {
    this.address = address;
    this.pool = pool;
    this.reading = Jdbi.create(pool);
    this.writing = GroupCommit.start(Jdbi.create(writer)::open);
    // An erasure may have been interrupted with the server.
    this.keysToRewrite = new AtomicBoolean(!address.isSqlite());
  }

  /**
   * Opens the database and brings its tables up to date, which is safe while others do the same.
   *
   * @throws IOException when it cannot be reached or is newer than this program; one line for
   *     people
   */
  public static Database open(DatabaseAddress address) throws IOException {
    DataSource writer = Connections.forWriting(address);
    try {
      Flyway.configure()
          .dataSource(writer)
          .locations("classpath:readalike/web/store")
          .table("migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
      return new Database(address, Connections.forReading(address), writer);
    } catch (FlywayException failure) {
      throw new IOException(
          "cannot open the database "
              + address
              + ": "
              + failure.getMessage().lines().map(String::strip).findFirst().orElse("no reason"),
          failure);
    }
  }

  /** Runs an act that only reads. */
  public <T> T read(Function<Handle, T> act) {
    try {
      return reading.withHandle(act::apply);
    } catch (JdbiException failure) {
      throw unavailable(failure);
    }
  }

  /** Runs an act that only reads and sees the database as it is at one moment. */
  public <T> T readAtOneMoment(Function<Handle, T> act) {
    TransactionIsolationLevel level =
        address.isSqlite()
            ? TransactionIsolationLevel.SERIALIZABLE
            : TransactionIsolationLevel.REPEATABLE_READ;
    try {
      return reading.inTransaction(level, act::apply);
    } catch (JdbiException failure) {
      throw unavailable(failure);
    }
  }

  /**
   * Runs an act that writes, wholly or not at all. When this returns, what was written is on disk
   * and every later read, of other servers too, sees it.
   *
   * @param act may be run again when the database asks for it; must not touch anything else
   * @throws Refusal 503 when too many writes wait or the database cannot be reached
   */
  public <T> T write(Function<Handle, T> act) {
    return writing.run(act);
  }

  /** Runs an act that writes when its turn comes; nobody waits for it, and it may be lost. */
  public void writeSoon(Function<Handle, ?> act) {
    writing.soon(act);
  }

  /**
   * Removes what deleted rows may have left: in SQLite's log of writes, and in PostgreSQL's table
   * of the readers' keys, without which nothing else that is left can be read. PostgreSQL's own log
   * is its own matter: it is recycled in time.
   */
  public void forgetDeleted() {
    if (address.isSqlite()) {
      writing.alone(
          handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
    } else {
      keysToRewrite.set(true);
      long begin = System.nanoTime();
      Duration pause = SHORTEST_PAUSE;
      while (!rewriteKeysIfDue() && System.nanoTime() - begin < LONGEST_REWRITING.toNanos()) {
        LockSupport.parkNanos(pause.toNanos());
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  /**
   * Does what {@link #forgetDeleted} could not finish, because somebody still looked at what is
   * deleted; to be called now and then.
   *
   * @return whether nothing is left to do
   */
  public synchronized boolean rewriteKeysIfDue() {
    if (keysToRewrite.get()) {
      // Before the work: an erasure that comes meanwhile sets it again.
      keysToRewrite.set(false);
      boolean done = false;
      try {
        done = writing.alone(KeyRewriting::isDone);
      } finally {
        if (!done) {
          keysToRewrite.set(true);
        }
      }
    }
    return !keysToRewrite.get();
  }

  /** The failure itself names the values of the statement, and stays out of the log. */
  private static Refusal unavailable(JdbiException failure) {
    LOG.error("reading from the database failed: {}", SqlFailure.line(failure));
    return Refusal.unavailable("the database of readers cannot be reached; try again in a second");
  }

  @Override
  public void close() {
    writing.close();
    pool.close();
  }
}
