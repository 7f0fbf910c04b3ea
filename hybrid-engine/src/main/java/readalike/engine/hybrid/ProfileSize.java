package readalike.engine.hybrid;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;

/** How much is known of a reader; each size has its own blend. */
public enum ProfileSize {
  /** No rating at all. */
  NONE(0, 0),
  /** One. */
  ONE(1, 1),
  /** Two to four. */
  FEW(2, 4),
  /** Five to nineteen. */
  SOME(5, 19),
  /** Twenty and more. */
  MANY(20, Integer.MAX_VALUE);

  private final int least;
  private final int most;

  ProfileSize(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** The size of a profile with so many ratings. */
  public static ProfileSize of(int ratings) {
    for (ProfileSize size : values()) {
      if (ratings <= size.most) {
        return size;
      }
    }
    throw new AssertionError("no profile size for " + ratings);
  }

  /** Whether a profile with so many ratings has this size or can be shortened to it. */
  boolean reaches(int ratings) {
    return ratings >= least;
  }

  /** A profile of this size, made by keeping random ratings of one that reaches it. */
  Profile shorten(Profile profile, SplittableRandom random) {
    if (profile.size() <= most) {
      return profile;
    }
    int[] order = IntStream.range(0, profile.size()).toArray();
    int keep = random.nextInt(least, most + 1);
    for (int i = 0; i < keep; i++) {
      int picked = random.nextInt(i, order.length);
      int kept = order[picked];
      order[picked] = order[i];
      order[i] = kept;
    }
    return profile.only(Arrays.copyOf(order, keep));
  }
}
