package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
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
