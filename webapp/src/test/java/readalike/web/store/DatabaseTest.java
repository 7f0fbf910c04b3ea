package readalike.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.http.Refusal;

class DatabaseTest {
  @TempDir private Path data;

  private static Void put(Handle handle, String name) {
    handle.execute("INSERT INTO setting (name, value) VALUES (?, 'x')", name);
    return null;
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM setting").mapTo(Integer.class).one());
  }

  /** Writes share transactions; a third of them fails after having written. */
  @Test
  void writeThatFailsLeavesNoTraceAndTheOthersOfItsTransactionAlone() throws Exception {
    try (Database database = Database.open(DatabaseAddress.in(data));
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        String name = "name-" + i;
        boolean fails = i % 3 == 0;
        work.add(() -> written(database, name, fails));
      }
      int written = 0;
      for (Future<Boolean> done : threads.invokeAll(work)) {
        written += done.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(200);
      assertThat(count(database)).isEqualTo(200);
    }
  }

  private static boolean written(Database database, String name, boolean fails) {
    try {
      database.write(
          handle -> {
            put(handle, name);
            if (fails) {
              throw Refusal.conflict("taken back");
            }
            return null;
          });
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  @Test
  void brokenConstraintFailsTheOneWriteAlone() throws IOException {
    try (Database database = Database.open(DatabaseAddress.in(data))) {
      database.write(handle -> put(handle, "once"));
      assertThatThrownBy(() -> database.write(handle -> put(handle, "once")))
          .isInstanceOf(JdbiException.class);
      database.write(handle -> put(handle, "again"));
      assertThat(count(database)).isEqualTo(2);
    }
  }

  @Test
  void readingConnectionsCannotWrite() throws IOException {
    try (Database database = Database.open(DatabaseAddress.in(data))) {
      assertThatThrownBy(() -> database.read(handle -> put(handle, "sneaks in")))
          .isInstanceOf(Refusal.class);
      assertThat(count(database)).isZero();
    }
  }

  /** As another server does that writes much: SQLite's queue is not fair. */
  @Test
  @Tag("slow")
  void writeWaitsOnceMoreForAFileThatWasLockedForTooLong() throws Exception {
    DatabaseAddress address = DatabaseAddress.in(data);
    try (Database database = Database.open(address);
        Connection other = DriverManager.getConnection(address.url());
        Statement statement = other.createStatement();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      statement.execute("BEGIN IMMEDIATE");
      Future<Void> written = threads.submit(() -> database.write(handle -> put(handle, "late")));
      Thread.sleep(6_000);
      assertThat(written.isDone()).isFalse();
      statement.execute("ROLLBACK");
      assertThat(written).succeedsWithin(Duration.ofSeconds(20));
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void closedDatabaseRefusesWrites() throws IOException {
    Database database = Database.open(DatabaseAddress.in(data));
    database.close();
    assertThatThrownBy(() -> database.write(handle -> put(handle, "late")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void addressesOfOtherDatabasesAreRefusedWithoutSayingThem() {
    for (String address :
        new String[] {"jdbc:mysql://u:secret@h/d", "jdbc:sqlite:", "jdbc:sqlite::memory:", ""}) {
      assertThatThrownBy(() -> new DatabaseAddress(address))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret");
    }
    assertThat(new DatabaseAddress("jdbc:postgresql://h/d?password=secret").toString())
        .doesNotContain("secret");
  }
}
