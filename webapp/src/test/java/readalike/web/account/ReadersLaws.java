package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.http.Refusal;
import readalike.web.store.Condition;

/** What holds on either database. */
abstract class ReadersLaws {
  static final Passphrase WORDS = new Passphrase("correct horse battery staple");
  // Stands still, so that no lock ends while a slow machine reckons.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
  private static final Passphrase OTHER_WORDS = new Passphrase("another set of four words");

  @TempDir Path data;
  private ReadersSettings settings;
  Readers readers;

  /** A database that nobody has used, for a data folder. */
  abstract Optional<String> newDatabase(Path folder);

  @BeforeEach
  void open() throws IOException {
    settings = ReadersSettings.in(data).withDatabase(newDatabase(data));
    readers = another();
  }

  @AfterEach
  void close() {
    if (readers != null) {
      readers.close();
    }
  }

  /** One more server on the same database. */
  Readers another() throws IOException {
    return Readers.open(settings, CLOCK, new SecureRandom());
  }

  Caller signUp(String name) {
    return signUp(name, Map.of());
  }

  private Caller signUp(String name, Map<Purpose, Integer> consents) {
    Accounts.SignedIn signedIn =
        readers
            .accounts()
            .signUp(
                new Accounts.NewAccount(
                    new Person(ReaderName.of(name), "someone@books.example"),
                    WORDS,
                    consents,
                    Map.of()));
    return readers.sessions().caller(new Token(signedIn.token())).orElseThrow();
  }

  @Test
  void whatWasAcknowledgedIsThereAfterOpeningAgain() throws IOException {
    Caller caller = signUp("ana");
    Rated rated = readers.ratings().put(caller, "dune", 4.5f, Condition.NONE);
    readers.marks().put(caller, "emma", Marked.Mark.TO_READ, Condition.NONE);
    readers.close();
    readers = another();
    Accounts.SignedIn again = readers.accounts().signIn(ReaderName.of("ANA"), WORDS);
    Caller same = readers.sessions().caller(new Token(again.token())).orElseThrow();
    assertThat(same.reader()).isEqualTo(caller.reader());
    assertThat(readers.ratings().list(same)).containsExactly(rated);
    assertThat(readers.marks().list(same)).hasSize(1);
    assertThat(readers.accounts().person(same).email()).isEqualTo("someone@books.example");
  }

  @Test
  void serversOnOneDatabaseAgreeAtOnce() throws IOException {
    try (Readers other = another()) {
      Caller caller = signUp("ana");
      readers.ratings().put(caller, "dune", 4, Condition.NONE);
      assertThat(other.ratings().list(caller)).extracting(Rated::rating).containsExactly(4f);
      other.ratings().put(caller, "dune", 2, Condition.NONE);
      assertThat(readers.ratings().list(caller)).extracting(Rated::rating).containsExactly(2f);
      other.consents().set(caller, Purpose.RECOMMENDATIONS, true, 1);
      assertThat(readers.shelf(caller).maySpeak()).isTrue();
      other.sessions().endAll(caller);
      assertThat(readers.sessions().list(caller)).isEmpty();
    }
  }

  /** Each writer adds one to what it read; a lost update would be a sum that is too small. */
  @Test
  void noUpdateIsLostAmongWritersOnTwoServersWhoNameTheVersionTheyRead() throws Exception {
    int writers = 6;
    int updates = 10;
    Caller caller = signUp("counter");
    readers.ratings().put(caller, "dune", 0, Condition.NONE);
    try (Readers other = another();
        ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Readers mine = i % 2 == 0 ? readers : other;
        work.add(() -> addOne(mine, caller, updates));
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(updates);
      }
    }
    assertThat(readers.ratings().of(caller, "dune").orElseThrow().rating())
        .isEqualTo((float) writers * updates);
  }

  private static int addOne(Readers server, Caller caller, int times) {
    int done = 0;
    while (done < times) {
      Rated read = server.ratings().of(caller, "dune").orElseThrow();
      try {
        server.ratings().put(caller, "dune", read.rating() + 1, Condition.version(read.version()));
        done++;
      } catch (Refusal conflict) {
        assertThat(conflict.status()).isEqualTo(412);
      }
    }
    return done;
  }

  @Test
  void unconditionalWritersOnTwoServersAllSucceedAndNoBookIsLost() throws Exception {
    Caller caller = signUp("many books");
    try (Readers other = another();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Rated>> work = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Readers server = i % 2 == 0 ? readers : other;
        String book = "book-" + i % 50;
        int stars = 1 + i % 5;
        work.add(() -> server.ratings().put(caller, book, stars, Condition.NONE));
      }
      for (Future<Rated> done : threads.invokeAll(work)) {
        done.get();
      }
      assertThat(readers.ratings().list(caller)).hasSize(50);
      assertThat(other.ratings().list(caller)).isEqualTo(readers.ratings().list(caller));
    }
  }

  @Test
  void failedAttemptsCountOnAllServers() throws IOException {
    signUp("guessed");
    try (Readers other = another()) {
      for (int i = 0; i < 5; i++) {
        Readers server = i % 2 == 0 ? readers : other;
        assertThat(statusOfSignIn(server, "guessed", OTHER_WORDS)).isEqualTo(401);
      }
      assertThat(statusOfSignIn(readers, "guessed", WORDS)).isEqualTo(429);
      assertThat(statusOfSignIn(other, "guessed", WORDS)).isEqualTo(429);
      assertThat(statusOfSignIn(other, "nobody", WORDS)).isEqualTo(401);
    }
  }

  private static int statusOfSignIn(Readers server, String name, Passphrase words) {
    try {
      server.accounts().signIn(ReaderName.of(name), words);
      return 200;
    } catch (Refusal refused) {
      return refused.status();
    }
  }

  @Test
  void onlyReadersWhoAgreeAreTrainedOnUnderPseudonyms() {
    Caller agrees = signUp("agrees", Map.of(Purpose.TRAINING, 1));
    Caller silent = signUp("is silent", Map.of(Purpose.RECOMMENDATIONS, 1));
    Caller withdraws = signUp("withdraws", Map.of(Purpose.TRAINING, 1));
    for (Caller caller : List.of(agrees, silent, withdraws)) {
      readers.ratings().put(caller, "dune", 4, Condition.NONE);
    }
    readers.consents().set(withdraws, Purpose.TRAINING, false, 1);
    TrainingRatings.Taken taken = readers.training().take();
    assertThat(taken.readers()).containsExactly(agrees.reader());
    assertThat(taken.ratings())
        .singleElement()
        .satisfies(
            rating -> {
              assertThat(rating.book()).isEqualTo("dune");
              assertThat(Pseudonyms.isOne(rating.user())).isTrue();
              assertThat(rating.user()).doesNotContain(agrees.reader());
            });
  }

  @Test
  void buildsOfWhoeverWithdrawsOrLeavesAreSpoilt() {
    Caller stays = signUp("stays", Map.of(Purpose.TRAINING, 1));
    Caller withdraws = signUp("withdraws", Map.of(Purpose.TRAINING, 1));
    Caller leaves = signUp("leaves", Map.of(Purpose.TRAINING, 1));
    readers.training().used("one", new TrainingRatings.Taken(List.of(), Set.of(stays.reader())));
    readers
        .training()
        .used(
            "two",
            new TrainingRatings.Taken(List.of(), Set.of(stays.reader(), withdraws.reader())));
    readers.training().used("three", new TrainingRatings.Taken(List.of(), Set.of(leaves.reader())));
    assertThat(readers.training().spoilt()).isEmpty();
    readers.consents().set(withdraws, Purpose.TRAINING, false, 1);
    assertThat(readers.training().spoilt()).containsExactly("two");
    assertThat(readers.erasure().erase(leaves, WORDS).builds()).containsExactly("three");
    assertThat(readers.training().spoilt()).containsExactly("three", "two");
    readers.training().removed("two");
    assertThat(readers.training().spoilt()).containsExactly("three");
  }

  @Test
  void whoWithdrawsWhileABuildIsMadeSpoilsIt() {
    Caller caller = signUp("in between", Map.of(Purpose.TRAINING, 1));
    TrainingRatings.Taken taken = readers.training().take();
    readers.consents().set(caller, Purpose.TRAINING, false, 1);
    readers.training().used("late", taken);
    assertThat(readers.training().spoilt()).containsExactly("late");
  }

  @Test
  void erasedReaderIsInNoTableAndOthersStay() {
    Caller leaves = signUp("leaves");
    Caller stays = signUp("stays");
    for (Caller caller : List.of(leaves, stays)) {
      readers.ratings().put(caller, "dune", 4, Condition.NONE);
    }
    assertThatThrownBy(() -> readers.erasure().erase(leaves, OTHER_WORDS))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("wrong");
    Erasure.Receipt receipt = readers.erasure().erase(leaves, WORDS);
    assertThat(receipt.ratings()).isEqualTo(1);
    assertThat(statusOfSignIn(readers, "leaves", WORDS)).isEqualTo(401);
    assertThat(readers.audit().of("erased:" + receipt.number(), 10, 0))
        .extracting(Audit.Entry::act)
        .contains("account.erased", "account.made");
    assertThat(readers.rowsThatName(leaves.reader())).isZero();
    assertThat(readers.rowsThatName(stays.reader())).isPositive();
    assertThat(readers.ratings().list(stays)).hasSize(1);
  }

  @Test
  void restoredBackupIsWhatWasBackedUpWithoutThoseErasedSince() throws IOException {
    Caller stays = signUp("stays");
    Caller leaves = signUp("leaves");
    readers.ratings().put(stays, "dune", 4, Condition.NONE);
    readers.ratings().put(leaves, "dune", 1, Condition.NONE);
    Path file = data.resolve("backup.zip");
    Path keys = data.resolve("backup.keys");
    readers.backups().write(file, keys);
    readers.ratings().put(stays, "dune", 2, Condition.NONE);
    readers.ratings().put(stays, "emma", 5, Condition.NONE);
    readers.erasure().erase(leaves, WORDS);
    Backups.Restored restored = readers.backups().restore(file, keys);
    assertThat(restored.readers()).isEqualTo(1);
    assertThat(restored.leftOut()).isEqualTo(1);
    assertThat(readers.ratings().list(stays))
        .extracting(Rated::book, Rated::rating)
        .containsExactly(tuple("dune", 4f));
    assertThat(statusOfSignIn(readers, "stays", WORDS)).isEqualTo(200);
    assertThat(statusOfSignIn(readers, "leaves", WORDS)).isEqualTo(401);
  }

  @Test
  void withoutItsKeyAReaderOfABackupCannotComeBack() throws IOException {
    Caller leaves = signUp("leaves");
    readers.ratings().put(leaves, "dune", 1, Condition.NONE);
    Path file = data.resolve("old.zip");
    Path keys = data.resolve("readalike.keys");
    readers.backups().write(file, keys);
    readers.erasure().erase(leaves, WORDS);
    readers.backups().write(data.resolve("new.zip"), keys);
    // The same backup on a machine where nobody knows of the erasure: only the keys tell.
    ReadersSettings elsewhere = settings.withDatabase(newDatabase(data.resolve("elsewhere")));
    try (Readers fresh = Readers.open(elsewhere, CLOCK, new SecureRandom())) {
      Backups.Restored restored = fresh.backups().restore(file, keys);
      assertThat(restored.readers()).isZero();
      assertThat(restored.leftOut()).isEqualTo(1);
    }
  }

  @Test
  void damagedBackupChangesNothing() throws IOException {
    Caller caller = signUp("careful");
    readers.ratings().put(caller, "dune", 4, Condition.NONE);
    Path file = data.resolve("backup.zip");
    Path keys = data.resolve("backup.keys");
    readers.backups().write(file, keys);
    byte[] whole = Files.readAllBytes(file);
    for (int cut : new int[] {0, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, cut));
      assertThatThrownBy(() -> readers.backups().restore(file, keys))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("backup.zip");
    }
    assertThat(readers.ratings().list(caller)).hasSize(1);
  }

  @Test
  void databaseOfAnotherMasterKeyIsRefused() {
    ReadersSettings other =
        new ReadersSettings(
            data, settings.database(), Optional.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
    assertThatThrownBy(() -> Readers.open(other, CLOCK, new SecureRandom()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another master key");
  }

  @Test
  void operatorIsNamedByAnIdWhereTwoHaveTheName() {
    Caller first = signUp("librarian");
    readers
        .accounts()
        .signUp(
            new Accounts.NewAccount(
                new Person(ReaderName.of("Librarian"), ""), OTHER_WORDS, Map.of(), Map.of()));
    assertThatThrownBy(() -> readers.operators().set("librarian", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 accounts have the name");
    assertThat(readers.operators().set(first.reader(), true)).isEqualTo(first.reader());
    assertThat(readers.operators().counts().operators()).isEqualTo(1);
  }

  @Test
  void onlyTheLatestSearchesAreKeptAndNoneWithoutConsent() {
    Caller caller = signUp("searches");
    readers.searches().note(caller, "before");
    readers.consents().set(caller, Purpose.SEARCH_HISTORY, true, 1);
    readers.searches().note(caller, "dune");
    readers.searches().note(caller, "emma");
    readers.searches().note(caller, "dune");
    // A write waits for all that were queued before it.
    readers.consents().set(caller, Purpose.RECOMMENDATIONS, true, 1);
    assertThat(readers.searches().list(caller))
        .extracting(Searches.Search::words)
        .containsExactlyInAnyOrder("dune", "emma");
    readers.consents().set(caller, Purpose.SEARCH_HISTORY, false, 1);
    assertThat(readers.searches().list(caller)).isEmpty();
  }
}
