package readalike.engine.taste;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums and turns whole factor matrices, block by block. */
final class GramMatrix {
  /** Rows of one block; a block and the k x k sum stay in the second-level cache. */
  private static final int BLOCK = 512;

  private GramMatrix() {}

  /**
   * The Gram matrix of the rows: the k x k sum of their outer products. Blocks are summed in their
   * order, so the result does not depend on the threads.
   */
  static double[] of(Factors factors, Workers workers) {
    int k = factors.rank();
    int rows = factors.rows();
    int blocks = (rows + BLOCK - 1) / BLOCK;
    // A fixed number of partial sums, each over every PARTS-th block.
    int parts = Math.min(blocks, 8);
    float[][] sums = new float[parts][k * k];
    workers.overParts(
        parts,
        part -> {
          for (int block = part; block < blocks; block += parts) {
            int from = block * BLOCK;
            int depth = Math.min(BLOCK, rows - from);
            Kernels.multiplyAdd(
                factors.cells(),
                from * k,
                1,
                k,
                factors.cells(),
                from * k,
                sums[part],
                0,
                k,
                depth,
                k);
          }
        });
    double[] gram = new double[k * k];
    for (float[] sum : sums) {
      IntStream.range(0, gram.length).forEach(i -> gram[i] += sum[i]);
    }
    return gram;
  }

  /** Replaces each row y by y Q, where the columns of Q are the basis. */
  static void rotate(Factors factors, EigenBasis basis, Workers workers) {
    int k = factors.rank();
    workers.overRows(
        factors.rows(),
        () -> {
          float[] turned = new float[Workers.CHUNK * k];
          return (from, to) -> {
            int rows = to - from;
            Arrays.fill(turned, 0);
            Kernels.multiplyAdd(
                factors.cells(), from * k, k, 1, basis.vectors(), 0, turned, 0, rows, k, k);
            System.arraycopy(turned, 0, factors.cells(), from * k, rows * k);
          };
        });
  }
}
