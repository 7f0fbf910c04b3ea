package readalike.builder.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** Time and memory of one model. Confined to one thread. */
final class CostMeter {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long startedCpu;
  private long started;
  private long fitted;
  private double fitSeconds;
  private double rankMillis;

  /** Called before training. */
  void start() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    startedCpu = cpuNanos();
    started = System.nanoTime();
  }

  /** Called between training and ranking. */
  void fitted() {
    fitted = System.nanoTime();
    fitSeconds = (fitted - started) / 1e9;
  }

  /** Called after ranking so many lists on so many threads. */
  void ranked(int lists, int threadCount) {
    rankMillis = (System.nanoTime() - fitted) / 1e6 * threadCount / Math.max(1, lists);
  }

  /** Called when all is measured. */
  EvaluationResult.Cost cost() {
    long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new EvaluationResult.Cost(
        (cpuNanos() - startedCpu) / 1e9, fitSeconds, rankMillis, peak / 1e6);
  }

  /** Of all threads that are alive: the crew lives as long as the evaluation. */
  private long cpuNanos() {
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      sum += Math.max(0, threads.getThreadCpuTime(id));
    }
    return sum;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
