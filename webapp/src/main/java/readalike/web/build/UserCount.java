package readalike.web.build;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who uses a resource and closes it after the last one has left. Its owner is the first
 * user. Thread-safe.
 */
final class UserCount {
  private final Closeable resource;
  private final AtomicInteger users = new AtomicInteger(1);

  UserCount(Closeable resource) {
    this.resource = resource;
  }

  /** Comes in; false when the last user has left and the resource is closed. */
  boolean enter() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /**
   * Leaves; each {@link #enter} that was true, and the owner, leaves exactly once.
   *
   * @throws IllegalStateException when everybody has left already
   */
  void leave() throws IOException {
    int before = users.getAndUpdate(count -> Math.max(0, count - 1));
    if (before == 0) {
      throw new IllegalStateException("the last user has left already");
    }
    if (before == 1) {
      resource.close();
    }
  }
}
