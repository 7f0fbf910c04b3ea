package readalike.engine.taste;

import java.util.Arrays;

/** Sums and turns whole factor matrices, block by block. */
final class GramMatrix {
  /** Rows of one block; two panels of a block stay in the first-level cache. */
  private static final int BLOCK = 128;

  /** Fixed, so that the sums do not depend on the number of threads. */
  private static final int PARTS = 8;

  private GramMatrix() {}

  /**
   * The Gram matrix of the rows: the k x k sum of their outer products. The blocks of a part are
   * summed in their order and then the parts in theirs, so the result does not depend on the
   * threads.
   */
  static double[] of(Factors factors, Workers workers) {
    int k = factors.rank();
    int rows = factors.rows();
    int blocks = (rows + BLOCK - 1) / BLOCK;
    int parts = Math.min(blocks, PARTS);
    int stride = Panels.padded(k);
    float[][] sums = new float[parts][stride * stride];
    workers.overParts(
        parts,
        part -> {
          Panels panels = new Panels(BLOCK, k);
          for (int block = part; block < blocks; block += parts) {
            int from = block * BLOCK;
            panels.pack(factors.cells(), from * k, Math.min(BLOCK, rows - from));
            panels.addGram(sums[part]);
          }
        });
    double[] gram = new double[k * k];
    for (int i = 0; i < k; i++) {
      for (float[] sum : sums) {
        for (int j = i; j < k; j++) {
          gram[i * k + j] += sum[i * stride + j];
        }
      }
      for (int j = 0; j < i; j++) {
        gram[i * k + j] = gram[j * k + i];
      }
    }
    return gram;
  }

  /** Replaces each of the given rows y by y Q, where the columns of Q are the basis. */
  static void rotate(Factors factors, int[] rows, EigenBasis basis, Workers workers) {
    int k = factors.rank();
    int stride = Panels.padded(k);
    Panels panels = new Panels(k, k);
    panels.pack(basis.vectors(), 0, k);
    workers.overRows(
        rows.length,
        () -> {
          float[] gathered = new float[Workers.CHUNK * k];
          float[] turned = new float[Workers.CHUNK * stride];
          return (from, to) -> {
            for (int i = from; i < to; i++) {
              System.arraycopy(factors.cells(), rows[i] * k, gathered, (i - from) * k, k);
            }
            Arrays.fill(turned, 0);
            panels.addProduct(gathered, 0, to - from, turned);
            for (int i = from; i < to; i++) {
              System.arraycopy(turned, (i - from) * stride, factors.cells(), rows[i] * k, k);
            }
          };
        });
  }
}
