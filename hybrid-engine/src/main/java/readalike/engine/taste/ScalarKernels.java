package readalike.engine.taste;

/** The plain twin of {@link Kernels}: the same sums without the Vector API, to check it by. */
final class ScalarKernels {
  private ScalarKernels() {}

  static float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (double) a[aAt + i] * b[bAt + i];
    }
    return (float) sum;
  }

  static void addScaled(float scale, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] += scale * x[xAt + i];
    }
  }

  static void rotatePair(float[] cells, int xAt, int yAt, float c, float s, int n) {
    for (int i = 0; i < n; i++) {
      float x = cells[xAt + i];
      float y = cells[yAt + i];
      cells[xAt + i] = c * x - s * y;
      cells[yAt + i] = s * x + c * y;
    }
  }

  static void multiplyAdd(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] right,
      int rightAt,
      float[] out,
      int outAt,
      int rows,
      int depth,
      int width) {
    for (int t = 0; t < rows; t++) {
      for (int c = 0; c < width; c++) {
        double sum = out[outAt + t * width + c];
        for (int s = 0; s < depth; s++) {
          sum +=
              (double) left[leftAt + t * leftRow + s * leftStep] * right[rightAt + s * width + c];
        }
        out[outAt + t * width + c] = (float) sum;
      }
    }
  }
}
