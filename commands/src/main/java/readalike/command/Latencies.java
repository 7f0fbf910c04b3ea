package readalike.command;

import java.io.IOException;
import java.util.Arrays;
import readalike.builder.report.MeasuredTable;

/**
 * How long the calls of one kind took.
 *
 * @param what was called
 * @param millis one number for each call, rising
 */
record Latencies(String what, double[] millis) {
  private static final int WARM_UP = 10;

  /** One call of the kind. */
  @FunctionalInterface
  interface Call {
    void run(int number) throws IOException;
  }

  /**
   * Makes calls 0 to count-1, often enough first that the compiler is done, then once with the
   * watch in hand.
   */
  static Latencies of(String what, int count, Call call) throws IOException {
    for (int round = 0; round < WARM_UP; round++) {
      for (int number = 0; number < count; number++) {
        call.run(number);
      }
    }
    double[] millis = new double[count];
    for (int number = 0; number < count; number++) {
      long begin = System.nanoTime();
      call.run(number);
      millis[number] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return new Latencies(what, millis);
  }

  double median() {
    return millis[millis.length / 2];
  }

  double p99() {
    return millis[Math.min(millis.length - 1, millis.length * 99 / 100)];
  }

  /** Adds a row of {@link BenchmarkCommand#COLUMNS}. */
  void addTo(MeasuredTable table) {
    table.add(what, median(), p99(), "ms");
  }
}
