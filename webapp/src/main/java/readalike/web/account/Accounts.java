package readalike.web.account;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.http.Refusal;
import readalike.web.store.Database;
import readalike.web.vault.ReaderKey;
import readalike.web.vault.Vault;

/**
 * Signing up, signing in, and changing what an account is opened with.
 *
 * <p>A name is not unique: name and passphrase together are. The salt of a passphrase is a keyed
 * hash of its name, so that one Argon2id and one look-up answer every attempt, whether nobody has
 * the name or several have. That is how no answer, and no time that it takes, tells that a name
 * exists; not even that of signing up.
 */
public final class Accounts {
  private static final int ID_BYTES = 12;

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final Sessions sessions;
  private final PassphraseHash hashes = new PassphraseHash();

  Accounts(Database database, Vault vault, Clock clock, Sessions sessions) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.sessions = sessions;
  }

  /**
   * Somebody who signs up.
   *
   * @param consents what they agree to, with the version of the words that they saw
   * @param ratings what they have rated as a guest and want to take over
   */
  public record NewAccount(
      Person person,
      Passphrase passphrase,
      Map<Purpose, Integer> consents,
      Map<String, Float> ratings) {}

  /**
   * Who has signed in.
   *
   * @param reader their id
   * @param token for the cookie
   * @param csrf what writes carry beside the cookie
   */
  public record SignedIn(
      String reader, ReaderName name, boolean isOperator, String token, String csrf) {
    /** Never in a log. */
    @Override
    public String toString() {
      return "SignedIn[…]";
    }
  }

  /**
   * Makes an account and opens a session.
   *
   * @throws Refusal 400 for a passphrase that is too weak; 409 when the name and the passphrase
   *     together are taken; 429 while the name is locked
   */
  public SignedIn signUp(NewAccount account) {
    ReaderName name = account.person().name();
    account.passphrase().requireGoodFor(name);
    byte[] nameHash = vault.nameHash(name.folded());
    byte[] verifier = verifier(name, nameHash, account.passphrase());
    Instant now = clock.instant();
    String reader = vault.randomText(ID_BYTES);
    byte[] wrapped = vault.newWrappedKey(reader);
    ReaderKey key = vault.unwrap(wrapped, reader);
    byte[] sealed = account.person().seal(key);
    Map<String, Instant> times = new HashMap<>();
    account.ratings().keySet().forEach(book -> times.put(book, now));
    List<LiveRatings.Sealed> ratings = LiveRatings.seal(key, account.ratings(), times);
    Optional<Token> token =
        database.write(
            handle -> {
              SignInLock.requireOpen(handle, nameHash, now);
              if (!ReaderTable.insert(handle, reader, nameHash, verifier, sealed, now)) {
                SignInLock.failed(handle, nameHash, now);
                return Optional.empty();
              }
              ReaderTable.insertKey(handle, reader, wrapped);
              Audit.add(handle, vault, now, reader, "reader", "account.made");
              account
                  .consents()
                  .forEach(
                      (purpose, wording) ->
                          Consents.set(
                              handle, vault, now, reader, "reader", purpose, true, wording));
              LiveRatings.put(handle, reader, ratings, now);
              return Optional.of(sessions.open(handle, reader, now));
            });
    return token
        .map(opened -> new SignedIn(reader, name, false, opened.text(), opened.csrf()))
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "this name with this passphrase is taken: sign in, or take other words"));
  }

  /**
   * Opens a session.
   *
   * @throws Refusal 401 when the name and the passphrase do not fit; 429 while the name is locked
   */
  public SignedIn signIn(ReaderName name, Passphrase passphrase) {
    byte[] nameHash = vault.nameHash(name.folded());
    byte[] verifier = verifier(name, nameHash, passphrase);
    Instant now = clock.instant();
    return database
        .write(handle -> signIn(handle, name, nameHash, verifier, now))
        .orElseThrow(() -> Refusal.unauthorized("the name and the passphrase do not fit"));
  }

  private Optional<SignedIn> signIn(
      Handle handle, ReaderName name, byte[] nameHash, byte[] verifier, Instant now) {
    // Again, after the others that came at the same time have been counted.
    SignInLock.requireOpen(handle, nameHash, now);
    Optional<ReaderTable.Row> found =
        ReaderTable.find(handle, nameHash, verifier).flatMap(id -> ReaderTable.row(handle, id));
    if (found.isEmpty()) {
      SignInLock.failed(handle, nameHash, now);
      return Optional.empty();
    }
    ReaderTable.Row row = found.get();
    Token token = sessions.open(handle, row.id(), now);
    Audit.add(handle, vault, now, row.id(), "reader", "session.opened");
    return Optional.of(new SignedIn(row.id(), name, row.isOperator(), token.text(), token.csrf()));
  }

  /** Looks at the lock first, so that a locked name costs no work. */
  private byte[] verifier(ReaderName name, byte[] nameHash, Passphrase passphrase) {
    Instant now = clock.instant();
    database.read(
        handle -> {
          SignInLock.requireOpen(handle, nameHash, now);
          return null;
        });
    return hashes.of(passphrase, vault.salt(name.folded()));
  }

  /** What the reader has said of themselves. */
  public Person person(Caller caller) {
    return Person.open(row(caller).sealed(), caller.key());
  }

  /** When the reader signed up. */
  public Instant created(Caller caller) {
    return row(caller).created();
  }

  private ReaderTable.Row row(Caller caller) {
    return database
        .read(handle -> ReaderTable.row(handle, caller.reader()))
        .orElseThrow(() -> Refusal.unauthorized("the account is gone"));
  }

  /** Changes the e-mail address; an empty one is none. */
  public void changeEmail(Caller caller, String email) {
    byte[] sealed = new Person(person(caller).name(), email).seal(caller.key());
    Instant now = clock.instant();
    database.write(
        handle -> {
          ReaderTable.updatePerson(handle, caller.reader(), sealed);
          Audit.add(handle, vault, now, caller, "account.email-changed");
          return null;
        });
  }

  /**
   * Changes the name, the passphrase or both, and ends all other sessions.
   *
   * @param present the passphrase until now
   * @throws Refusal 401 when it is wrong; 409 when the new pair is taken; 429 while the name is
   *     locked
   */
  public void changeSignIn(
      Caller caller, Passphrase present, ReaderName newName, Passphrase newPassphrase) {
    requirePassphrase(caller, present);
    newPassphrase.requireGoodFor(newName);
    byte[] nameHash = vault.nameHash(newName.folded());
    byte[] verifier = verifier(newName, nameHash, newPassphrase);
    byte[] sealed = new Person(newName, person(caller).email()).seal(caller.key());
    Instant now = clock.instant();
    boolean changed =
        database.write(
            handle -> {
              if (!ReaderTable.update(handle, caller.reader(), nameHash, verifier, sealed)) {
                SignInLock.failed(handle, nameHash, now);
                return false;
              }
              Sessions.endAllBut(handle, caller.reader(), caller.session().orElse(""));
              Audit.add(handle, vault, now, caller, "account.sign-in-changed");
              return true;
            });
    if (!changed) {
      throw Refusal.conflict("this name with this passphrase is taken: take other words");
    }
  }

  /**
   * Makes sure that it is the reader who sits there.
   *
   * @throws Refusal 401 when the passphrase is wrong; 429 while the name is locked
   */
  void requirePassphrase(Caller caller, Passphrase passphrase) {
    ReaderName name = person(caller).name();
    byte[] nameHash = vault.nameHash(name.folded());
    byte[] verifier = verifier(name, nameHash, passphrase);
    Instant now = clock.instant();
    boolean fits =
        database.write(
            handle -> {
              SignInLock.requireOpen(handle, nameHash, now);
              boolean found =
                  ReaderTable.find(handle, nameHash, verifier)
                      .filter(caller.reader()::equals)
                      .isPresent();
              if (!found) {
                SignInLock.failed(handle, nameHash, now);
              }
              return found;
            });
    if (!fits) {
      throw Refusal.unauthorized("the passphrase is wrong");
    }
  }
}
