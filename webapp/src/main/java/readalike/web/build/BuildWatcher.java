package readalike.web.build;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a newer build at even intervals, on one daemon thread, until it is closed. */
public final class BuildWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BuildWatcher.class);

  private final ServedBuilds builds;
  private final Duration interval;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private BuildWatcher(ServedBuilds builds, Duration interval) {
    this.builds = builds;
    this.interval = interval;
    this.thread = Thread.ofPlatform().name("build-watcher").daemon().unstarted(this::watch);
  }

  /** Starts watching; the first look is after one interval. */
  public static BuildWatcher start(ServedBuilds builds, Duration interval) {
    BuildWatcher watcher = new BuildWatcher(builds, interval);
    watcher.thread.start();
    return watcher;
  }

  private void watch() {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          builds.refresh();
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
