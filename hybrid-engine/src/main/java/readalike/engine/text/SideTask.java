package readalike.engine.text;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Something to be worked out while its starter does something else: on another core where one is
 * free, otherwise by the starter itself when it needs the outcome.
 */
final class SideTask<T> {
  private final FutureTask<T> task;

  private SideTask(FutureTask<T> task) {
    this.task = task;
  }

  static <T> SideTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    ForkJoinPool.commonPool().execute(task);
    return new SideTask<>(task);
  }

  /**
   * The outcome.
   *
   * @throws IOException when the work failed so
   */
  T outcome() throws IOException {
    task.run(); // does nothing where another thread has begun
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while counting");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
