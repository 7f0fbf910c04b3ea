package readalike.web.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import readalike.web.http.Refusal;

/**
 * The name that a reader signs in with. Two names that look the same are the same (after RFC 8265,
 * the profile of user names without case).
 *
 * @param shown as the reader writes it
 * @param folded what it is compared by
 */
public record ReaderName(String shown, String folded) {
  static final int SHORTEST = 2;
  static final int LONGEST = 64;

  private static final Pattern SIGNS =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@+'’-]+( [\\p{L}\\p{M}\\p{Nd}._@+'’-]+)*");

  /**
   * Reads a name.
   *
   * @throws Refusal 400 when it is too short, too long or holds other signs; the name is not in the
   *     message
   */
  public static ReaderName of(String text) {
    if (text.length() > 4 * LONGEST) {
      throw refused();
    }
    String shown = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    String folded =
        Normalizer.normalize(
            Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFKC);
    int length = shown.codePointCount(0, shown.length());
    if (length < SHORTEST || length > LONGEST || !SIGNS.matcher(folded).matches()) {
      throw refused();
    }
    return new ReaderName(shown, folded);
  }

  private static Refusal refused() {
    return Refusal.badRequest(
        "name must have "
            + SHORTEST
            + ".."
            + LONGEST
            + " letters, digits, single spaces or . _ - @ + '");
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "ReaderName[…]";
  }
}
