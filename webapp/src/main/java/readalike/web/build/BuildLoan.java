package readalike.web.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use a build until it is given back by {@link #close}. For try-with-resources. */
public final class BuildLoan implements AutoCloseable {
  private final ServedBuild build;
  private final AtomicBoolean givenBack = new AtomicBoolean();

  /** The caller has already entered the build's {@link UserCount}. */
  BuildLoan(ServedBuild build) {
    this.build = build;
  }

  /** The build; not to be used after {@link #close}. */
  public ServedBuild build() {
    return build;
  }

  @Override
  public void close() {
    if (givenBack.compareAndSet(false, true)) {
      try {
        build.users().leave();
      } catch (IOException failure) {
        throw new UncheckedIOException("could not close the build " + build.folder(), failure);
      }
    }
  }
}
