package readalike.web.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.web.http.Refusal;

/**
 * One thread that takes all waiting writes, runs them in one transaction and acknowledges each of
 * them after the commit: a sync of the disk is shared by everybody who waits for it (DeWitt et al.,
 * "Implementation techniques for main memory database systems", SIGMOD 1984). Each write has a
 * savepoint of its own, so that one that fails leaves no trace and the others alone.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST_WAITING = 1024;
  private static final int MOST_TOGETHER = 128;
  private static final int MOST_RUNS = 5;

  private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Supplier<Handle> connect;
  private final Thread thread;
  private Handle handle;
  // What fails after this may have been done, and must not be done twice.
  private boolean committing;
  private volatile boolean closed;

  private GroupCommit(Supplier<Handle> connect) {
    this.connect = connect;
    this.thread = Thread.ofPlatform().name("database-writer").daemon().unstarted(this::work);
  }

  static GroupCommit start(Supplier<Handle> connect) {
    GroupCommit commits = new GroupCommit(connect);
    commits.thread.start();
    return commits;
  }

  /** Runs a write in the next transaction and waits until that is on disk. */
  <T> T run(Function<Handle, T> act) {
    return enqueue(new Write<>(act, false)).await();
  }

  /** Runs a write in one of the next transactions, unless too many wait. */
  void soon(Function<Handle, ?> act) {
    try {
      enqueue(new Write<>(act::apply, false));
    } catch (Refusal full) {
      LOG.debug("a write that nobody waits for was left out: {}", full.getMessage());
    }
  }

  /** Runs an act outside of any transaction. */
  <T> T alone(Function<Handle, T> act) {
    return enqueue(new Write<>(act, true)).await();
  }

  private <T> Write<T> enqueue(Write<T> write) {
    synchronized (waiting) {
      if (closed || !waiting.offer(write)) {
        throw Refusal.unavailable("too many writes at once; try again in a second");
      }
    }
    return write;
  }

  private void work() {
    while (!closed || !waiting.isEmpty()) {
      try {
        Write<?> first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          take(first);
        }
      } catch (InterruptedException _) {
        LOG.warn("the database's writer was interrupted; it goes on until it is closed");
      }
    }
    disconnect();
  }

  private void take(Write<?> first) {
    List<Write<?>> batch = new ArrayList<>(List.of(first));
    if (!first.alone()) {
      Write<?> next = waiting.peek();
      while (next != null && !next.alone() && batch.size() < MOST_TOGETHER) {
        batch.add(waiting.remove());
        next = waiting.peek();
      }
    }
    for (int run = 1; !finished(batch, run); run++) {
      LOG.debug("the database asked to run {} writes again", batch.size());
    }
  }

  /** Runs a batch; false when it is to be run again. */
  private boolean finished(List<Write<?>> batch, int run) {
    committing = false;
    try {
      connectIfNeeded();
      if (batch.getFirst().alone()) {
        batch.getFirst().runIn(handle);
      } else {
        transact(batch);
      }
      batch.forEach(Write::acknowledge);
    } catch (JdbiException failure) {
      disconnect();
      boolean again =
          SqlFailure.asksToRunAgain(failure)
              || (!committing && SqlFailure.lostTheConnection(failure))
              || (run == 1 && SqlFailure.waitedInVain(failure));
      if (again && run < MOST_RUNS) {
        return false;
      }
      LOG.error("{} writes failed: {}", batch.size(), SqlFailure.line(failure));
      batch.forEach(
          write ->
              write.fail(
                  Refusal.unavailable(
                      "the database of readers cannot be written; try again in a second")));
    } catch (RuntimeException failure) {
      disconnect();
      batch.forEach(write -> write.fail(failure));
    }
    return true;
  }

  private void transact(List<Write<?>> batch) {
    handle.begin();
    for (Write<?> write : batch) {
      write.runWithSavepoint(handle);
    }
    committing = true;
    handle.commit();
  }

  private void connectIfNeeded() {
    if (handle == null) {
      handle = connect.get();
    }
  }

  /** A connection on which something failed is not used again. */
  private void disconnect() {
    if (handle != null) {
      try {
        handle.close();
      } catch (RuntimeException failure) {
        LOG.debug("a broken connection did not close in order", failure);
      }
      handle = null;
    }
  }

  /** Lets the writes that wait be done, then ends. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
