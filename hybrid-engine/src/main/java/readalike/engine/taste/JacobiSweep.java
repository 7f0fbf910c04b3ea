package readalike.engine.taste;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes vectors orthogonal by turning them pair by pair in their plane (one-sided Jacobi, Hestenes
 * 1958). Pairs of blocks that share none are turned at the same time, in the rounds of a tournament
 * in which every block meets every other; within them the order is fixed, so the result does not
 * depend on the threads.
 */
final class JacobiSweep {
  /** Cosine below which two vectors count as orthogonal; a few units of float precision. */
  private static final float ORTHOGONAL = 2e-6f;

  /** Vectors of a block; two blocks of 512 numbers stay in the second-level cache. */
  private static final int BLOCK = 32;

  private final float[] vectors;
  private final int rank;
  private final float[] squares;

  /**
   * Prepares sweeps over one set of vectors.
   *
   * @param vectors {@code rank} rows of {@code rank} numbers, turned in place
   */
  JacobiSweep(float[] vectors, int rank) {
    this.vectors = vectors;
    this.rank = rank;
    this.squares = new float[rank];
  }

  /** Turns each pair once; says whether any had to be turned. */
  boolean run(Workers workers) {
    AtomicBoolean turned = new AtomicBoolean();
    int blocks = (rank + BLOCK - 1) / BLOCK;
    workers.overParts(blocks, block -> within(block, turned));
    // In a tournament of an odd number the last one is a bye.
    int players = blocks + blocks % 2;
    for (int round = 0; round < players - 1; round++) {
      int first = round;
      workers.overParts(
          players / 2,
          table -> {
            int one = table == 0 ? players - 1 : (first + table) % (players - 1);
            int other = (first - table + players - 1) % (players - 1);
            between(Math.min(one, other), Math.max(one, other), turned);
          });
    }
    return turned.get();
  }

  private void within(int block, AtomicBoolean turned) {
    int end = end(block);
    for (int i = block * BLOCK; i < end; i++) {
      squares[i] = Kernels.dot(vectors, i * rank, vectors, i * rank, rank);
    }
    for (int i = block * BLOCK; i < end - 1; i++) {
      for (int j = i + 1; j < end; j++) {
        turn(i, j, turned);
      }
    }
  }

  private void between(int block, int other, AtomicBoolean turned) {
    for (int i = block * BLOCK; i < end(block); i++) {
      for (int j = other * BLOCK; j < end(other); j++) {
        turn(i, j, turned);
      }
    }
  }

  private int end(int block) {
    return Math.min((block + 1) * BLOCK, rank);
  }

  private void turn(int i, int j, AtomicBoolean turned) {
    float product = Kernels.dot(vectors, i * rank, vectors, j * rank, rank);
    double limit = ORTHOGONAL * Math.sqrt((double) squares[i] * squares[j]);
    if (Math.abs(product) > limit) {
      double zeta = ((double) squares[j] - squares[i]) / (2.0 * product);
      double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      double c = 1 / Math.sqrt(1 + t * t);
      Kernels.rotatePair(vectors, i * rank, j * rank, (float) c, (float) (c * t), rank);
      squares[i] = (float) Math.max(squares[i] - t * product, 0);
      squares[j] = (float) Math.max(squares[j] + t * product, 0);
      turned.setPlain(true);
    }
  }
}
