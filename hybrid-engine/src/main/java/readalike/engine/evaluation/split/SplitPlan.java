package readalike.engine.evaluation.split;

import readalike.engine.evaluation.Split;

/** A way to hold ratings out. */
public interface SplitPlan {
  /**
   * Cuts the ratings in two.
   *
   * @throws IllegalArgumentException when it needs times that the ratings do not have
   */
  Split split(TimedRatings ratings);

  /**
   * Refuses shares that leave one part empty.
   *
   * @return the share
   */
  static double checkedShare(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1, got " + share);
    }
    return share;
  }
}
