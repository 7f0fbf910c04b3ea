package readalike.engine.taste;

import java.util.Arrays;

/**
 * A matrix cut into panels of {@link PanelKernels#PANEL} columns, each of which lies together in
 * memory, so that the inner loop of a product reads straight on. Columns beyond the last are zero.
 */
final class Panels {
  private final int width;
  private final float[] cells;
  private int depth;

  /** Room for a matrix of at most {@code maxDepth} rows and of {@code width} columns. */
  Panels(int maxDepth, int width) {
    this.width = width;
    this.cells = new float[maxDepth * padded(width)];
  }

  /** The least multiple of the panels' columns that is not below {@code width}. */
  static int padded(int width) {
    return (width + PanelKernels.PANEL - 1) / PanelKernels.PANEL * PanelKernels.PANEL;
  }

  /** Takes in {@code rows} rows of a row-major matrix of this width, in place of the last ones. */
  void pack(float[] matrix, int matrixAt, int rows) {
    depth = rows;
    for (int panel = 0; panel < count(); panel++) {
      int from = panel * PanelKernels.PANEL;
      int columns = Math.min(PanelKernels.PANEL, width - from);
      for (int row = 0; row < rows; row++) {
        int at = at(panel) + row * PanelKernels.PANEL;
        System.arraycopy(matrix, matrixAt + row * width + from, cells, at, columns);
        Arrays.fill(cells, at + columns, at + PanelKernels.PANEL, 0);
      }
    }
  }

  int count() {
    return padded(width) / PanelKernels.PANEL;
  }

  /**
   * Adds the product of a row-major matrix with this one.
   *
   * @param left {@code rows} rows, each as long as this one has rows
   * @param out {@code rows} rows, each as long as the padded width
   */
  void addProduct(float[] left, int leftAt, int rows, float[] out) {
    int outRow = padded(width);
    for (int panel = 0; panel < count(); panel++) {
      PanelKernels.multiplyPanel(
          left,
          leftAt,
          depth,
          1,
          cells,
          at(panel),
          out,
          panel * PanelKernels.PANEL,
          outRow,
          rows,
          depth);
    }
  }

  /** Adds the upper triangle of panels of this matrix' transpose times itself. */
  void addGram(float[] out) {
    int outRow = padded(width);
    for (int upper = 0; upper < count(); upper++) {
      for (int panel = upper; panel < count(); panel++) {
        PanelKernels.multiplyPanel(
            cells,
            at(upper),
            1,
            PanelKernels.PANEL,
            cells,
            at(panel),
            out,
            upper * PanelKernels.PANEL * outRow + panel * PanelKernels.PANEL,
            outRow,
            PanelKernels.PANEL,
            depth);
      }
    }
  }

  private int at(int panel) {
    return panel * depth * PanelKernels.PANEL;
  }
}
