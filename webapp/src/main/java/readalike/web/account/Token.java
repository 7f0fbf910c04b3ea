package readalike.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import readalike.web.vault.KeyedHash;
import readalike.web.vault.Vault;

/**
 * 256 random bits that stand for a reader: in a cookie or as a key for a machine. The database has
 * the hash alone. No salt is needed where there is nothing to guess.
 *
 * @param text base64 without padding
 */
record Token(String text) {
  private static final int BYTES = 32;
  private static final int LONGEST = 64;

  static Token random(Vault vault) {
    return new Token(vault.randomText(BYTES));
  }

  /** SHA-256; of what is too long to be a token, of its beginning. */
  byte[] hash() {
    try {
      byte[] bytes =
          text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /**
   * What a page must send beside the cookie; only a page of this site can have read it (OWASP:
   * signed double submit, bound to the session).
   */
  String csrf() {
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(new KeyedHash(key).of("csrf", 24));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
