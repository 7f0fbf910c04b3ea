package readalike.web.account;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import readalike.web.http.Refusal;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, which OWASP gives as the least; some 50
 * ms. Only a few run at once: each needs its memory, and whoever sends many passphrases must not
 * take all cores.
 */
final class PassphraseHash {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 5;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * @throws Refusal 503 when too many passphrases wait
   */
  byte[] of(Passphrase passphrase, byte[] salt) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw Refusal.unavailable("too many people are signing in; try again in a second");
      }
      return hash(passphrase, salt);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("the server is stopping");
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static byte[] hash(Passphrase passphrase, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[BYTES];
    generator.generateBytes(passphrase.text().getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
