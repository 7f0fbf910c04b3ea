package readalike.web.account;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import readalike.web.edge.TokenBuckets;
import readalike.web.store.Database;
import readalike.web.store.DatabaseAddress;
import readalike.web.vault.MasterKey;
import readalike.web.vault.Vault;

/** Everything about readers with an account, over one database that is open until it is closed. */
public final class Readers implements AutoCloseable {
  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final Accounts accounts;
  private final LiveRatings ratings;
  private final Marks marks;
  private final Consents consents;
  private final Audit audit;
  private final Searches searches;
  private final OwnData ownData;
  private final Erasure erasure;
  private final Operators operators;
  private final TrainingRatings training;
  private final Backups backups;
  private final Callers callers;

  private Readers(Database database, Vault vault, Clock clock, Optional<TokenBuckets> rates) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.sessions = new Sessions(database, vault, clock);
    this.keys = new ApiKeys(database, vault, clock);
    this.accounts = new Accounts(database, vault, clock, sessions);
    this.ratings = new LiveRatings(database, clock);
    this.marks = new Marks(database, clock);
    this.consents = new Consents(database, vault, clock);
    this.audit = new Audit(database);
    this.searches = new Searches(database, clock);
    this.ownData = new OwnData(database);
    this.erasure = new Erasure(database, vault, clock, accounts);
    this.operators = new Operators(database, vault, clock);
    this.training = new TrainingRatings(database, vault, clock);
    this.backups = new Backups(database, vault, clock);
    this.callers = new Callers(sessions, keys, rates);
  }

  /**
   * Opens the database; a new one is bound to the master key for good.
   *
   * @throws IOException when it cannot be opened, or was made with another master key; one line for
   *     people
   */
  public static Readers open(ReadersSettings settings, Clock clock, SecureRandom random)
      throws IOException {
    return open(settings, clock, random, Optional.empty());
  }

  /**
   * The same.
   *
   * @param rates how often each reader may ask; empty for no limit
   */
  public static Readers open(
      ReadersSettings settings, Clock clock, SecureRandom random, Optional<TokenBuckets> rates)
      throws IOException {
    MasterKey master = settings.key(random);
    DatabaseAddress address = settings.address();
    Database database = Database.open(address);
    Vault vault = new Vault(master, random);
    String bound = database.write(handle -> bind(handle, vault.check()));
    if (!bound.equals(vault.check())) {
      database.close();
      throw new IOException(
          "the database "
              + address
              + " was made with another master key; give that one, or nothing in it can be read");
    }
    return new Readers(database, vault, clock, rates);
  }

  private static String bind(Handle handle, String check) {
    handle
        .createUpdate(
            "INSERT INTO setting (name, value) VALUES ('master-key', :check) "
                + "ON CONFLICT DO NOTHING")
        .bind("check", check)
        .execute();
    return handle
        .createQuery("SELECT value FROM setting WHERE name = 'master-key'")
        .mapTo(String.class)
        .one();
  }

  public Sessions sessions() {
    return sessions;
  }

  public ApiKeys keys() {
    return keys;
  }

  public Accounts accounts() {
    return accounts;
  }

  public LiveRatings ratings() {
    return ratings;
  }

  public Marks marks() {
    return marks;
  }

  /** Ratings, marks and the consent to use them, as they are at one moment. */
  public Shelf shelf(Caller caller) {
    return database.readAtOneMoment(
        handle ->
            new Shelf(
                LiveRatings.list(handle, caller.reader(), caller.key()),
                Marks.list(handle, caller.reader(), caller.key()),
                Consents.isGiven(handle, caller.reader(), Purpose.RECOMMENDATIONS)));
  }

  public Consents consents() {
    return consents;
  }

  public Audit audit() {
    return audit;
  }

  /** Writes into the audit what somebody did that is no act on an account. */
  public void record(Caller caller, String act) {
    database.write(
        handle -> {
          Audit.add(handle, vault, clock.instant(), caller, act);
          return true;
        });
  }

  public Searches searches() {
    return searches;
  }

  public OwnData ownData() {
    return ownData;
  }

  public Erasure erasure() {
    return erasure;
  }

  public Operators operators() {
    return operators;
  }

  public TrainingRatings training() {
    return training;
  }

  public Backups backups() {
    return backups;
  }

  public Callers callers() {
    return callers;
  }

  /** How many rows of any table name a reader; for tests of erasure. */
  int rowsThatName(String reader) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT (SELECT COUNT(*) FROM reader WHERE id = :id) "
                        + "+ (SELECT COUNT(*) FROM reader_key WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM session WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM api_key WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM item WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM consent WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM build_use WHERE reader = :id) "
                        + "+ (SELECT COUNT(*) FROM audit WHERE subject = :id "
                        + "OR actor LIKE '%' || :id || '%')")
                .bind("id", reader)
                .mapTo(Integer.class)
                .one());
  }

  /** Ends what an erasure could not because somebody looked on; to be called now and then. */
  public void endErasures() {
    database.rewriteKeysIfDue();
  }

  @Override
  public void close() {
    database.close();
  }
}
