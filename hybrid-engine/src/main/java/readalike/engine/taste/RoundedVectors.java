package readalike.engine.taste;

/**
 * Vectors in whole numbers of a byte, a quarter to read, with what that leaves out. Row by row in
 * one array, which is read as fast as memory gives it. Immutable.
 */
final class RoundedVectors {
  private final int rank;

  /** -127 to 127; a vector is about its step times them. */
  private final byte[] numbers;

  private final float[] steps;

  /** Of the vectors themselves. */
  private final float[] lengths;

  /** Lengths of the differences between the vectors and their steps times the numbers. */
  private final float[] errors;

  /** Rounds row by row. */
  RoundedVectors(Factors vectors) {
    int rows = vectors.rows();
    this.rank = vectors.rank();
    this.numbers = new byte[vectors.cells().length];
    this.steps = new float[rows];
    this.lengths = new float[rows];
    this.errors = new float[rows];
    for (int row = 0; row < rows; row++) {
      round(vectors.cells(), row);
    }
  }

  private void round(float[] cells, int row) {
    int begin = row * rank;
    float largest = 0;
    for (int i = begin; i < begin + rank; i++) {
      largest = Math.max(largest, Math.abs(cells[i]));
    }
    float step = largest / Byte.MAX_VALUE;
    double squares = 0;
    double squaredErrors = 0;
    for (int i = begin; i < begin + rank; i++) {
      numbers[i] = step > 0 ? nearest(cells[i] / step) : 0;
      double error = cells[i] - (double) step * numbers[i];
      squares += (double) cells[i] * cells[i];
      squaredErrors += error * error;
    }
    steps[row] = step;
    lengths[row] = (float) Math.sqrt(squares);
    errors[row] = (float) Math.sqrt(squaredErrors);
  }

  private static byte nearest(float number) {
    return (byte) Math.clamp(Math.round(number), -Byte.MAX_VALUE, Byte.MAX_VALUE);
  }

  /** All numbers as shorts, for a vector that is multiplied with many. */
  short[] wide() {
    short[] wide = new short[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }

  float step(int row) {
    return steps[row];
  }

  float length(int row) {
    return lengths[row];
  }

  float error(int row) {
    return errors[row];
  }

  /** The dot product of a row's rounded vector with whole numbers of a byte. */
  double dot(int row, short[] wide) {
    return (double) steps[row] * ByteKernels.dot(numbers, row * rank, wide);
  }
}
