package readalike.web.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** The key of one reader: seals what is about them, and hashes what it is found by. Thread-safe. */
public final class ReaderKey {
  static final int BYTES = 64;
  private static final int SLOT_BYTES = 16;

  private final SealingKey sealing;
  private final KeyedHash slots;

  /**
   * @param key 32 bytes for sealing, then 32 for hashing
   */
  ReaderKey(byte[] key, SecureRandom random) {
    this.sealing = new SealingKey(Arrays.copyOf(key, BYTES / 2), random);
    this.slots = new KeyedHash(Arrays.copyOfRange(key, BYTES / 2, BYTES));
  }

  /**
   * Seals bytes.
   *
   * @param place what the bytes are, such as {@code rating}; they open under the same alone
   */
  public byte[] seal(byte[] open, String place) {
    return sealing.seal(open, place);
  }

  /**
   * Opens sealed bytes.
   *
   * @throws IllegalStateException when the bytes are not what was sealed there
   */
  public byte[] open(byte[] sealed, String place) {
    return sealing.open(sealed, place);
  }

  /** Where something is kept: the same text gives the same slot, and nothing away. */
  public byte[] slot(String kind, String text) {
    return slots.of(kind + "\0" + text, SLOT_BYTES);
  }
}
