package readalike.engine.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A fixed crew of named threads that share out rows. What a row gets never depends on which thread
 * computes it, so results are the same for any number of threads.
 */
public final class Workers implements AutoCloseable {
  /** The most rows that a task is given at once. */
  static final int CHUNK = 64;

  private final int threads;
  private final ExecutorService executor;

  /**
   * Starts the crew.
   *
   * @param threads at least 1
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("train-", 0).daemon().factory());
  }

  /** One thread for each core. */
  public static Workers forAllCores() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /** How many threads share the work. */
  public int threads() {
    return threads;
  }

  /**
   * Work on rows {@code from} to {@code to - 1}; the object may own buffers, since one thread uses
   * it.
   */
  @FunctionalInterface
  public interface RowTask {
    void rows(int from, int to);
  }

  /**
   * Runs a task over all rows and waits for it.
   *
   * @param rows how many rows there are
   * @param task makes the task of each thread
   */
  public void overRows(int rows, Supplier<RowTask> task) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      running.add(
          executor.submit(
              () -> {
                RowTask mine = task.get();
                for (int from = next.getAndAdd(CHUNK); from < rows; from = next.getAndAdd(CHUNK)) {
                  mine.rows(from, Math.min(from + CHUNK, rows));
                }
              }));
    }
    running.forEach(Workers::await);
  }

  /** Runs a task once for each part number and waits for all. */
  void overParts(int parts, IntConsumer task) {
    List<Future<?>> running = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int number = part;
      running.add(executor.submit(() -> task.accept(number)));
    }
    running.forEach(Workers::await);
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("training failed", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.close();
  }
}
