package readalike.engine.taste;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.VectorUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each kernel beside its scalar twin, where the Vector API has to earn its place. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelsBenchmark {
  private static final int ROWS = 64;

  @Param({"64", "256", "512"})
  int rank;

  private float[] rows;
  private float[] vector;
  private float[] panel;
  private float[] out;
  private byte[] bytes;
  private byte[] otherBytes;
  private short[] shorts;

  @Setup
  public void fill() {
    rows = random(ROWS * rank);
    vector = random(rank);
    panel = random(rank * PanelKernels.PANEL);
    out = new float[ROWS * PanelKernels.PANEL + rank];
    bytes = new byte[rank];
    otherBytes = new byte[rank];
    shorts = new short[rank];
    for (int i = 0; i < rank; i++) {
      bytes[i] = (byte) (rows[i] * Byte.MAX_VALUE);
      otherBytes[i] = (byte) (vector[i] * Byte.MAX_VALUE);
      shorts[i] = otherBytes[i];
    }
  }

  @Benchmark
  public int byteDot() {
    return ByteKernels.dot(bytes, 0, shorts);
  }

  @Benchmark
  public int luceneByteDot() {
    return VectorUtil.dotProduct(bytes, otherBytes);
  }

  @Benchmark
  public float dot() {
    return Kernels.dot(rows, rank, vector, 0, rank);
  }

  @Benchmark
  public float scalarDot() {
    return ScalarKernels.dot(rows, rank, vector, 0, rank);
  }

  @Benchmark
  public float[] dotFourByTwo() {
    RowKernels.dotFourByTwo(rows, 0, 4 * rank, rank, out, 0, 2);
    return out;
  }

  @Benchmark
  public float[] scalarDotFourByTwo() {
    ScalarKernels.dotFourByTwo(rows, 0, 4 * rank, rank, out, 0, 2);
    return out;
  }

  @Benchmark
  public float[] multiplyPanel() {
    PanelKernels.multiplyPanel(rows, 0, rank, 1, panel, 0, out, 0, PanelKernels.PANEL, ROWS, rank);
    return out;
  }

  @Benchmark
  public float[] scalarMultiplyPanel() {
    ScalarKernels.multiplyPanel(rows, 0, rank, 1, panel, 0, out, 0, PanelKernels.PANEL, ROWS, rank);
    return out;
  }

  private static float[] random(int n) {
    SplittableRandom random = new SplittableRandom(n);
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }
}
