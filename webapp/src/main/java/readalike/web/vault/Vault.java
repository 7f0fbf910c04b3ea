package readalike.web.vault;

import java.security.SecureRandom;
import java.util.Base64;

/** What the master key is used for, each use with a key of its own. Thread-safe. */
public final class Vault {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random;
  private final SealingKey wrapping;
  private final KeyedHash names;
  private final KeyedHash salts;
  private final KeyedHash readers;
  private final KeyedHash pseudonyms;
  private final String check;

  public Vault(MasterKey master, SecureRandom random) {
    this.random = random;
    this.wrapping = new SealingKey(master.derive("wrap"), random);
    this.names = new KeyedHash(master.derive("names"));
    this.salts = new KeyedHash(master.derive("salts"));
    this.readers = new KeyedHash(master.derive("readers"));
    this.pseudonyms = new KeyedHash(master.derive("pseudonyms"));
    this.check = text(new KeyedHash(master.derive("check")).of("readalike", 16));
  }

  /** A new random reader's key, wrapped. */
  public byte[] newWrappedKey(String reader) {
    byte[] key = new byte[ReaderKey.BYTES];
    random.nextBytes(key);
    return wrapping.seal(key, reader);
  }

  /** The key that was wrapped for a reader. */
  public ReaderKey unwrap(byte[] wrapped, String reader) {
    return new ReaderKey(wrapping.open(wrapped, reader), random);
  }

  /** What a folded name is found by. */
  public byte[] nameHash(String foldedName) {
    return names.of(foldedName, 32);
  }

  /** The salt of the passphrases that go with a folded name. */
  public byte[] salt(String foldedName) {
    return salts.of(foldedName, SALT_BYTES);
  }

  /** What an erased reader is remembered by. */
  public byte[] erasedHash(String reader) {
    return readers.of(reader, 32);
  }

  /** How a reader is called in builds; nobody without the master key can tell who it is. */
  public String pseudonym(String reader) {
    return text(pseudonyms.of(reader, 18));
  }

  /** Tells whether a database was made with this master key, and nothing else. */
  public String check() {
    return check;
  }

  /** A random text of so many bytes, in base64 without signs that an address would escape. */
  public String randomText(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return text(drawn);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
