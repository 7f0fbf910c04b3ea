package readalike.web.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing at even intervals, on one daemon thread, until it is closed. */
public final class PeriodicTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

  private final Runnable act;
  private final Duration interval;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private PeriodicTask(String name, Runnable act, Duration interval) {
    this.act = act;
    this.interval = interval;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::repeat);
  }

  /**
   * Starts; the first time is after one interval. A failure is logged and does not end it.
   *
   * @param name of the thread
   */
  public static PeriodicTask start(String name, Runnable act, Duration interval) {
    PeriodicTask task = new PeriodicTask(name, act, interval);
    task.thread.start();
    return task;
  }

  private void repeat() {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          act.run();
        } catch (RuntimeException failure) {
          LOG.error("{} failed; it is tried again", thread.getName(), failure);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops and waits until the thread has ended. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
