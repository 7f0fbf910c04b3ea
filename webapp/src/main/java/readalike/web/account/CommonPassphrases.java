package readalike.web.account;

import java.util.List;

/**
 * What is tried first: beginnings that, repeated or counted on, make most of the leaked long ones.
 */
final class CommonPassphrases {
  private static final List<String> STEMS =
      List.of(
          "password",
          "passwort",
          "passphrase",
          "passw0rd",
          "qwerty",
          "qwertz",
          "azerty",
          "asdfgh",
          "1q2w3e",
          "123456",
          "abcdef",
          "abc123",
          "iloveyou",
          "letmein",
          "welcome",
          "readalike",
          "admin",
          "secret",
          "changeme",
          "football",
          "princess",
          "dragon",
          "monkey",
          "sunshine");

  private CommonPassphrases() {}

  /** Whether hardly anything is left when these stems, digits and signs are taken away. */
  static boolean contain(String folded) {
    String rest = folded;
    for (String stem : STEMS) {
      rest = rest.replace(stem, "");
    }
    return rest.chars().filter(Character::isLetter).count() < 4 && rest.length() < folded.length();
  }
}
