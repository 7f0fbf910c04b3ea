package readalike.engine.taste;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine, and how the numbers in their lanes are added up. */
final class Lanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();
  static final VectorMask<Float> UPPER_HALF = lanesWith(LANES / 2);
  static final VectorMask<Float> UPPER_QUARTERS = lanesWith(LANES / 4);
  static final VectorMask<Float> UPPER_EIGHTHS = lanesWith(LANES / 8);
  static final VectorShuffle<Float> HALVES = exchanged(LANES / 2);
  static final VectorShuffle<Float> QUARTERS = exchanged(LANES / 4);
  static final VectorShuffle<Float> EIGHTHS = exchanged(LANES / 8);
  static final VectorShuffle<Float> SIXTEENTHS = exchanged(LANES / 16);
  static final VectorShuffle<Float> BY_EIGHT = turnedBy(8);
  static final VectorShuffle<Float> BY_FOUR = turnedBy(4);
  static final VectorShuffle<Float> BY_TWO = turnedBy(2);
  static final VectorShuffle<Float> BY_ONE = turnedBy(1);

  private Lanes() {}

  private static VectorShuffle<Float> turnedBy(int lanes) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane + lanes) % LANES);
  }

  private static VectorMask<Float> lanesWith(int bit) {
    boolean[] set = new boolean[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      set[lane] = (lane & bit) != 0;
    }
    return VectorMask.fromArray(SPECIES, set, 0);
  }

  private static VectorShuffle<Float> exchanged(int bit) {
    return VectorShuffle.fromOp(SPECIES, lane -> lane ^ bit);
  }

  /**
   * Adds up in an order of our own. That of {@code reduceLanes} is not defined: interpreted and
   * compiled code differ in the last bit, so that a model would depend on when the compiler got to
   * it.
   */
  static float sumOfLanes(FloatVector lanes) {
    FloatVector sum = lanes;
    if (LANES > 8) {
      sum = sum.add(sum.rearrange(BY_EIGHT));
    }
    if (LANES > 4) {
      sum = sum.add(sum.rearrange(BY_FOUR));
    }
    if (LANES > 2) {
      sum = sum.add(sum.rearrange(BY_TWO));
    }
    if (LANES > 1) {
      sum = sum.add(sum.rearrange(BY_ONE));
    }
    return sum.lane(0);
  }

  /** Halves the sums of two vectors into one: those of {@code b} where the mask is set. */
  static FloatVector fold(
      FloatVector a, FloatVector b, VectorMask<Float> ofB, VectorShuffle<Float> exchange) {
    return a.blend(b, ofB).add(b.blend(a, ofB).rearrange(exchange));
  }
}
