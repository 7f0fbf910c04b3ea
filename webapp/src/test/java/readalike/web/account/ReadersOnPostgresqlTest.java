package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readalike.engine.format.TestPostgresql;
import readalike.web.store.Condition;

class ReadersOnPostgresqlTest extends ReadersLaws {
  private String address;

  @Override
  Optional<String> newDatabase(Path folder) {
    address = TestPostgresql.newDatabase();
    return Optional.of(address);
  }

  /** Looked for as bytes, in the file of the table as it lies on PostgreSQL's disk. */
  @Test
  void keyOfAnErasedReaderIsInNoFileOfItsTable() {
    Caller stays = signUp("stays");
    Caller leaves = signUp("leaves");
    readers.ratings().put(leaves, "dune", 4, Condition.NONE);
    byte[] kept = wrappedKey(stays);
    byte[] gone = wrappedKey(leaves);
    assertThat(keyFile()).contains(text(kept), text(gone));
    readers.erasure().erase(leaves, WORDS);
    assertThat(keyFile()).contains(text(kept)).doesNotContain(text(gone));
    assertThat(readers.ratings().list(stays)).isEmpty();
  }

  /** The look is over before the erasure is: it ends when the key is out of the file. */
  @Test
  @Timeout(60)
  void keyIsGoneThoughSomebodyLookedAtTheDatabaseWhenItWasErased() throws Exception {
    Caller leaves = signUp("leaves");
    byte[] gone = wrappedKey(leaves);
    try (Handle viewer = Jdbi.create(address).open();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      viewer.begin();
      viewer.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
      viewer.createQuery("SELECT count(*) FROM reader").mapTo(int.class).one();
      Future<?> erased = threads.submit(() -> readers.erasure().erase(leaves, WORDS));
      Thread.sleep(500); // the table is written anew meanwhile, with what the viewer still sees
      assertThat(erased.isDone()).isFalse();
      viewer.rollback();
      erased.get();
    }
    assertThat(keyFile()).doesNotContain(text(gone));
  }

  /** As a backup does, which holds every table for as long as it takes. */
  @Test
  @Tag("slow")
  @Timeout(60)
  void othersReadAndWriteWhileAnErasureWaitsForTheTableOfKeysAndItEndsLater() throws Exception {
    Caller stays = signUp("stays");
    Caller leaves = signUp("leaves");
    byte[] gone = wrappedKey(leaves);
    try (Handle backup = Jdbi.create(address).open();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      backup.begin();
      backup.createQuery("SELECT count(*) FROM reader_key").mapTo(int.class).one();
      Future<?> erased = threads.submit(() -> readers.erasure().erase(leaves, WORDS));
      int rated = 0;
      while (!erased.isDone()) {
        readers.ratings().put(stays, "dune", 1 + rated % 5, Condition.NONE);
        assertThat(readers.ratings().list(stays)).hasSize(1);
        rated++;
      }
      erased.get();
      assertThat(rated).as("ratings during some seconds").isGreaterThan(5);
      backup.rollback();
    }
    readers.endErasures();
    assertThat(keyFile()).contains(text(wrappedKey(stays))).doesNotContain(text(gone));
  }

  private byte[] wrappedKey(Caller caller) {
    return Jdbi.create(address)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT wrapped FROM reader_key WHERE reader = :reader")
                    .bind("reader", caller.reader())
                    .mapTo(byte[].class)
                    .one());
  }

  private String keyFile() {
    return Jdbi.create(address)
        .withHandle(
            handle -> {
              handle.execute("CHECKPOINT");
              return text(
                  handle
                      .createQuery("SELECT pg_read_binary_file(pg_relation_filepath('reader_key'))")
                      .mapTo(byte[].class)
                      .one());
            });
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
