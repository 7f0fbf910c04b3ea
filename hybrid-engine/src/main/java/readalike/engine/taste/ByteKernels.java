package readalike.engine.taste;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of {@link RoundedVectors} on the Vector API; {@link ScalarKernels} says the same
 * in plain Java. Lucene's dot product of bytes is about as fast, but wants each vector in an array
 * of its own: scattered over memory they are slower to read than whole floats in a row.
 */
final class ByteKernels {
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** Machines with other vectors do it number by number. */
  private static final boolean HAS_HALVES =
      SHORTS.vectorBitSize() == 128
          || SHORTS.vectorBitSize() == 256
          || SHORTS.vectorBitSize() == 512;

  /** Half as wide as the others. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(
          byte.class, VectorShape.forBitSize(HAS_HALVES ? SHORTS.vectorBitSize() / 2 : 64));

  private ByteKernels() {}

  /**
   * The sum of {@code a[aAt+i] * b[i]} over all of {@code b}.
   *
   * @param a from -127 to 127, so that a short holds the sum of two products
   * @param b from -127 to 127; in shorts, for it is multiplied with many
   */
  static int dot(byte[] a, int aAt, short[] b) {
    IntVector sum0 = IntVector.zero(INTS);
    IntVector sum1 = IntVector.zero(INTS);
    int lanes = SHORTS.length();
    int i = 0;
    for (; HAS_HALVES && i <= b.length - 2 * lanes; i += 2 * lanes) {
      ShortVector pairs = products(a, aAt, b, i).add(products(a, aAt, b, i + lanes));
      sum0 = sum0.add(pairs.castShape(INTS, 0));
      sum1 = sum1.add(pairs.castShape(INTS, 1));
    }
    int sum = sum0.add(sum1).reduceLanes(VectorOperators.ADD);
    for (; i < b.length; i++) {
      sum += a[aAt + i] * b[i];
    }
    return sum;
  }

  private static ShortVector products(byte[] a, int aAt, short[] b, int at) {
    ShortVector widened =
        (ShortVector) ByteVector.fromArray(BYTES, a, aAt + at).castShape(SHORTS, 0);
    return widened.mul(ShortVector.fromArray(SHORTS, b, at));
  }
}
