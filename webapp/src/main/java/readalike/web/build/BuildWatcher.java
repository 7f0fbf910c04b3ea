package readalike.web.build;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a newer build, and for what else may have changed, at even intervals, on one daemon
 * thread, until it is closed.
 */
public final class BuildWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BuildWatcher.class);

  private final Runnable look;
  private final Duration interval;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private BuildWatcher(Runnable look, Duration interval) {
    this.look = look;
    this.interval = interval;
    this.thread = Thread.ofPlatform().name("build-watcher").daemon().unstarted(this::watch);
  }

  /** Starts watching; the first look is after one interval. */
  public static BuildWatcher start(ServedBuilds builds, Duration interval) {
    return start(builds::refresh, interval);
  }

  /** The same with another way to look. */
  public static BuildWatcher start(Runnable look, Duration interval) {
    BuildWatcher watcher = new BuildWatcher(look, interval);
    watcher.thread.start();
    return watcher;
  }

  private void watch() {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look.run();
        } catch (RuntimeException failure) {
          LOG.error("looking for a newer build failed", failure);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops watching and waits until the thread has ended. */
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
