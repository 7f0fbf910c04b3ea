package readalike.web.store;

import readalike.web.http.Refusal;

/**
 * On what a write depends, so that two devices do not overwrite one another unawares.
 *
 * @param kind what is looked at
 * @param version for {@link Kind#VERSION}, the one that must be there
 */
public record Condition(Kind kind, long version) {
  /** Whatever is there. */
  public static final Condition NONE = new Condition(Kind.NONE, 0);

  /** Nothing may be there yet. */
  public static final Condition ABSENT = new Condition(Kind.ABSENT, 0);

  /** Something must be there, whatever its version. */
  public static final Condition PRESENT = new Condition(Kind.PRESENT, 0);

  /** What a write depends on. */
  public enum Kind {
    NONE,
    ABSENT,
    PRESENT,
    VERSION
  }

  /** This version must be there. */
  public static Condition version(long version) {
    return new Condition(Kind.VERSION, version);
  }

  /**
   * @param found the version that is there, 0 for none
   * @throws Refusal 412 when the condition does not hold
   */
  void require(long found) {
    boolean holds =
        switch (kind) {
          case NONE -> true;
          case ABSENT -> found == 0;
          case PRESENT -> found != 0;
          case VERSION -> found == version;
        };
    if (!holds) {
      throw Refusal.preconditionFailed(
          found == 0
              ? "there is nothing here (any more); read it again"
              : "this was changed elsewhere, it is now version " + found + "; read it again");
    }
  }
}
