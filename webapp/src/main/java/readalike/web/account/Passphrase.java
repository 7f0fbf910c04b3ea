package readalike.web.account;

import java.text.Normalizer;
import java.util.Locale;
import readalike.web.http.Refusal;

/**
 * A passphrase as somebody typed it. Long ones of any signs are welcome; nothing is asked of their
 * mixture (OWASP ASVS 4.0.3, 2.1).
 *
 * @param text in Unicode's composed form, so that every keyboard gives the same
 */
public record Passphrase(String text) {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int FEWEST_SIGNS = 5;

  public Passphrase {
    if (text.length() > LONGEST * 8) {
      throw Refusal.badRequest("passphrase must have at most " + LONGEST + " characters");
    }
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether it will do for an account.
   *
   * @throws Refusal 400 when it is too short or long, or the first that a stranger would try
   */
  void requireGoodFor(ReaderName name) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.badRequest(
          "passphrase must have " + SHORTEST + ".." + LONGEST + " characters, got " + length);
    }
    if (text.codePoints().distinct().count() < FEWEST_SIGNS) {
      throw Refusal.badRequest(
          "passphrase must have at least " + FEWEST_SIGNS + " different characters");
    }
    String folded = text.toLowerCase(Locale.ROOT);
    if (folded.replace(name.folded(), "").length() < SHORTEST / 2
        || CommonPassphrases.contain(folded)) {
      throw Refusal.badRequest(
          "passphrase is easy to guess: take some words that have nothing to do with one another");
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Passphrase[…]";
  }
}
