package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.store.Condition;

/** What stands on the disk: looked for as bytes in every file, the log of writes included. */
class BytesOnDiskTest {
  private static final String NAME = "Melusina Quirrenbach";
  private static final String EMAIL = "melusina@books.example";
  private static final String BOOK = "a-most-unusual-book-id";
  private static final Passphrase WORDS = new Passphrase("seven wild geese over water");

  @TempDir private Path data;

  @Test
  void nothingOfAReaderIsEverInTheClearAndNothingAtAllAfterErasure() throws IOException {
    List<byte[]> secrets = new ArrayList<>();
    try (Readers readers = open()) {
      Accounts.SignedIn signedIn = signUp(readers);
      Caller caller = readers.sessions().caller(new Token(signedIn.token())).orElseThrow();
      readers.ratings().put(caller, BOOK, 4, Condition.NONE);
      readers.searches().note(caller, "melusina looks for herself");
      readers.marks().put(caller, BOOK, Marked.Mark.TO_READ, Condition.NONE);
      readers.backups().write(data.resolve("old.zip"), data.resolve("readalike.keys"));

      for (String clear :
          new String[] {
            NAME, "melusina", EMAIL, BOOK, WORDS.text(), signedIn.token(), signedIn.csrf()
          }) {
        assertThat(filesWith(clear.getBytes(StandardCharsets.UTF_8))).describedAs(clear).isEmpty();
      }
      secrets.addAll(sealedBytesOf(signedIn.reader()));
      assertThat(secrets).hasSizeGreaterThan(4);
      assertThat(secrets).allSatisfy(bytes -> assertThat(filesWith(bytes)).isNotEmpty());
      readers.erasure().erase(caller, WORDS);
      readers.backups().write(data.resolve("new.zip"), data.resolve("readalike.keys"));
      assertThat(secrets).allSatisfy(bytes -> assertThat(filesWith(bytes)).isEmpty());
      assertThat(filesWith(signedIn.reader().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
    assertThat(secrets).allSatisfy(bytes -> assertThat(filesWith(bytes)).isEmpty());
  }

  /** The old backup is packed, so its sealed bytes are not looked for; no key opens them. */
  private List<byte[]> sealedBytesOf(String reader) {
    return Jdbi.create("jdbc:sqlite:" + data.resolve("readers.db"))
        .withHandle(
            handle -> {
              List<byte[]> found = new ArrayList<>();
              for (String column :
                  new String[] {
                    "sealed FROM reader WHERE id",
                    "verifier FROM reader WHERE id",
                    "name_hash FROM reader WHERE id",
                    "wrapped FROM reader_key WHERE reader",
                    "token_hash FROM session WHERE reader",
                    "sealed FROM item WHERE reader",
                    "slot FROM item WHERE reader"
                  }) {
                found.addAll(
                    handle
                        .createQuery("SELECT " + column + " = :reader")
                        .bind("reader", reader)
                        .mapTo(byte[].class)
                        .list());
              }
              return found;
            });
  }

  private List<Path> filesWith(byte[] wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    String text = new String(wanted, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void masterKeyThatOthersCanReadIsRefused() throws IOException {
    open().close();
    Path key = data.resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("\n");
  }

  private Readers open() throws IOException {
    return Readers.open(
        new ReadersSettings(data, Optional.empty(), Optional.empty()),
        Clock.systemUTC(),
        new SecureRandom());
  }

  private static Accounts.SignedIn signUp(Readers readers) {
    return readers
        .accounts()
        .signUp(
            new Accounts.NewAccount(
                new Person(ReaderName.of(NAME), EMAIL),
                WORDS,
                Map.of(Purpose.SEARCH_HISTORY, 1),
                Map.of()));
  }
}
