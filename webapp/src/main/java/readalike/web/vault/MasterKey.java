package readalike.web.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key of keys, 256 random bits. Whoever loses it loses all accounts; whoever has it and the
 * database can read them.
 */
public final class MasterKey {
  /** The variable of the environment that may hold the key, in base64. */
  public static final String VARIABLE = "READALIKE_MASTER_KEY";

  private static final int BYTES = 32;

  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key;
  }

  /**
   * A key in base64.
   *
   * @param source where it came from, for the message
   * @throws IllegalArgumentException when it is not 32 bytes in base64; the text is not in the
   *     message
   */
  public static MasterKey of(String text, String source) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException _) {
      key = new byte[0];
    }
    if (key.length != BYTES) {
      throw new IllegalArgumentException(
          source + " must hold 32 random bytes in base64, as openssl rand -base64 32 makes them");
    }
    return new MasterKey(key);
  }

  /**
   * The key in a file that only its owner can read; the file is made when it is missing.
   *
   * @throws IOException when others can read the file, or it holds no key; one line for people
   */
  public static MasterKey inFile(Path file, SecureRandom random) throws IOException {
    if (Files.notExists(file)) {
      create(file, random);
    }
    if (PrivateFile.isOpenToOthers(file)) {
      throw new IOException(
          "others can read or change the master key " + file + "; run chmod 600 on it");
    }
    try {
      return of(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
    } catch (IllegalArgumentException notAKey) {
      throw new IOException(notAKey.getMessage(), notAKey);
    }
  }

  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    byte[] text =
        (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel = PrivateFile.create(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException _) {
      // Another server was faster; its key is as good.
    }
  }

  /** 32 bytes for one purpose, by HKDF with SHA-256 (RFC 5869). */
  byte[] derive(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256", e);
    }
  }
}
