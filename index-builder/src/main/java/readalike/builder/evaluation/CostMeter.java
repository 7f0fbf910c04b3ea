package readalike.builder.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Time and memory of one model. Confined to one thread. */
final class CostMeter {
  private long started;
  private long fitted;

  /** Called before training. */
  void start() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    started = System.nanoTime();
  }

  /** Called between training and ranking. */
  void fitted() {
    fitted = System.nanoTime();
  }

  /** Called after ranking so many lists on so many threads. */
  EvaluationResult.Cost ranked(int lists, int threads) {
    double rankSeconds = (System.nanoTime() - fitted) / 1e9;
    long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new EvaluationResult.Cost(
        (fitted - started) / 1e9, 1000 * rankSeconds * threads / Math.max(1, lists), peak / 1e6);
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
