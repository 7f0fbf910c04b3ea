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

  static int dot(byte[] a, int aAt, short[] b) {
    int sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[aAt + i] * b[i];
    }
    return sum;
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

  static void multiply(float[] x, int xAt, float[] y, float[] out, int outAt, int n) {
    for (int i = 0; i < n; i++) {
      out[outAt + i] = x[xAt + i] * y[i];
    }
  }

  static void dotFour(float[] rows, int at, float[] v, int vAt, int n, float[] out, int outAt) {
    for (int r = 0; r < 4; r++) {
      out[outAt + r] = dot(rows, at + r * n, v, vAt, n);
    }
  }

  static void addScaledFour(
      float[] scales, int scalesAt, float[] rows, int at, float[] y, int yAt, int n) {
    for (int r = 0; r < 4; r++) {
      addScaled(scales[scalesAt + r], rows, at + r * n, y, yAt, n);
    }
  }

  static void addNormalFour(
      float[] scales, float[] rows, int at, float[] image, float[] right, float[] squares, int n) {
    for (int r = 0; r < 4; r++) {
      for (int i = 0; i < n; i++) {
        float row = rows[at + r * n + i];
        image[i] += scales[r] * row;
        right[i] += scales[4 + r] * row;
        squares[i] += scales[8 + r] * row * row;
      }
    }
  }

  static void dotFourByTwo(
      float[] rows, int at, int otherAt, int n, float[] out, int outAt, int outRow) {
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 2; c++) {
        out[outAt + r * outRow + c] = dot(rows, at + r * n, rows, otherAt + c * n, n);
      }
    }
  }

  static void multiplyPanel(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outRow,
      int rows,
      int depth) {
    for (int t = 0; t < rows; t++) {
      for (int c = 0; c < PanelKernels.PANEL; c++) {
        double sum = out[outAt + t * outRow + c];
        for (int s = 0; s < depth; s++) {
          sum +=
              (double) left[leftAt + t * leftRow + s * leftStep]
                  * panel[panelAt + s * PanelKernels.PANEL + c];
        }
        out[outAt + t * outRow + c] = (float) sum;
      }
    }
  }
}
