package readalike.web.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import readalike.web.store.DatabaseAddress;
import readalike.web.vault.MasterKey;

/**
 * Where accounts and live ratings are kept.
 *
 * @param data the data folder, for what has no other place
 * @param database a JDBC address; empty for a SQLite file in the data folder
 * @param masterKey 32 bytes in base64; empty for the file {@code master.key} in the data folder,
 *     which is made when it is missing
 */
public record ReadersSettings(Path data, Optional<String> database, Optional<String> masterKey) {
  /** In the data folder; the master key may stand in the environment. */
  public static ReadersSettings in(Path data) {
    return new ReadersSettings(
        data, Optional.empty(), Optional.ofNullable(System.getenv(MasterKey.VARIABLE)));
  }

  /** The same with another database; empty for none other. */
  public ReadersSettings withDatabase(Optional<String> address) {
    return new ReadersSettings(data, address, masterKey);
  }

  /**
   * Makes sure that the address is one.
   *
   * @throws IllegalArgumentException when it is not; one line for people
   */
  public void checkAddress() {
    address();
  }

  /** Whether anybody can have an account yet: always in another database than the data folder's. */
  public boolean exists() {
    return database.isPresent() || Files.exists(DatabaseAddress.file(data));
  }

  DatabaseAddress address() {
    return database.map(DatabaseAddress::new).orElseGet(() -> DatabaseAddress.in(data));
  }

  MasterKey key(SecureRandom random) throws IOException {
    return masterKey.isPresent()
        ? MasterKey.of(masterKey.get(), MasterKey.VARIABLE)
        : MasterKey.inFile(data.resolve("master.key"), random);
  }

  /** Never the password or the key. */
  @Override
  public String toString() {
    return "ReadersSettings[" + address() + "]";
  }
}
