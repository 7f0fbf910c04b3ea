package readalike.web.account;

import readalike.web.vault.Vault;

/**
 * How readers with an account are called in builds. Their profiles are there to train on, never to
 * be shown: no address answers to such an id.
 */
public final class Pseudonyms {
  private static final String PREFIX = "live:";

  private Pseudonyms() {}

  static String of(Vault vault, String reader) {
    return PREFIX + vault.pseudonym(reader);
  }

  /** Whether an id of a build belongs to a reader with an account. */
  public static boolean isOne(String user) {
    return user.startsWith(PREFIX);
  }
}
