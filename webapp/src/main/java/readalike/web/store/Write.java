package readalike.web.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** One write on its way: run by the writer's thread, awaited by the caller's. */
final class Write<T> {
  private static final String SAVEPOINT = "one_write";

  private final Function<Handle, T> act;
  private final boolean alone;
  private final CompletableFuture<T> acknowledged = new CompletableFuture<>();
  private T result;
  private RuntimeException failure;

  /**
   * @param alone whether the act must not be part of a transaction
   */
  Write(Function<Handle, T> act, boolean alone) {
    this.act = act;
    this.alone = alone;
  }

  boolean alone() {
    return alone;
  }

  void runIn(Handle handle) {
    failure = null;
    result = act.apply(handle);
  }

  /**
   * Runs the act; what it has done is taken back when it fails.
   *
   * @throws JdbiException when the whole transaction has to be given up
   */
  void runWithSavepoint(Handle handle) {
    handle.savepoint(SAVEPOINT);
    try {
      runIn(handle);
      handle.releaseSavepoint(SAVEPOINT);
    } catch (RuntimeException thrown) {
      if (thrown instanceof JdbiException broken && SqlFailure.endsTheTransaction(broken)) {
        throw thrown;
      }
      handle.rollbackToSavepoint(SAVEPOINT);
      failure = thrown;
    }
  }

  /** To be called when the result is on disk. */
  void acknowledge() {
    if (failure == null) {
      acknowledged.complete(result);
    } else {
      fail(failure);
    }
  }

  void fail(RuntimeException reason) {
    acknowledged.completeExceptionally(reason);
  }

  T await() {
    try {
      return acknowledged.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw wrapped;
    }
  }
}
