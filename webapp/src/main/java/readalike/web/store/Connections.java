package readalike.web.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to either database are set up. */
final class Connections {
  private static final int READERS = 8;
  private static final int LONGEST_WAIT_MS = 5_000;

  private Connections() {}

  /**
   * For the one connection that writes, and for migrations.
   *
   * @throws IOException when the folder of a SQLite file cannot be made
   */
  static DataSource forWriting(DatabaseAddress address) throws IOException {
    return source(address, SQLiteConfig.TransactionMode.IMMEDIATE);
  }

  /** A pool for reading. */
  static HikariDataSource forReading(DatabaseAddress address) throws IOException {
    HikariConfig config = new HikariConfig();
    config.setPoolName("readers-database");
    config.setDataSource(source(address, SQLiteConfig.TransactionMode.DEFERRED));
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(LONGEST_WAIT_MS);
    config.setConnectionInitSql(
        address.isSqlite()
            ? "PRAGMA query_only = ON"
            : "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    return new HikariDataSource(config);
  }

  private static DataSource source(DatabaseAddress address, SQLiteConfig.TransactionMode mode)
      throws IOException {
    return address.isSqlite() ? sqlite(address, mode) : postgresql(address);
  }

  /**
   * Readers and the writer do not wait for one another (WAL), a commit is on disk when it returns
   * (FULL), and what is deleted is overwritten (secure delete).
   */
  private static DataSource sqlite(DatabaseAddress address, SQLiteConfig.TransactionMode mode)
      throws IOException {
    Path file = Path.of(address.url().substring("jdbc:sqlite:".length()).split("\\?", 2)[0]);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.enforceForeignKeys(true);
    config.setBusyTimeout(LONGEST_WAIT_MS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(address.url());
    return source;
  }

  private static DataSource postgresql(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setApplicationName("readalike");
    source.setConnectTimeout(LONGEST_WAIT_MS / 1000);
    // Whatever the server's default: an acknowledged write is on disk.
    source.setOptions("-c synchronous_commit=on");
    return source;
  }
}
