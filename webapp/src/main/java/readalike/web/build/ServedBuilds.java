package readalike.web.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.engine.format.Builds;
import readalike.engine.text.Synonyms;
import readalike.web.http.Refusal;

/**
 * Lends the current build to requests and swaps it as a whole. Thread-safe.
 *
 * <pre>{@code
 * try (BuildLoan loan = builds.borrow()) {
 *   answer(loan.build());
 * }
 * }</pre>
 */
public final class ServedBuilds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedBuilds.class);

  private final Builds published;
  private final PublicReaders readers;
  private final Supplier<Synonyms> synonyms;
  private volatile ServedBuild current;
  private Path refused;
  private boolean closed;

  /**
   * @param published tells which build is to be served
   */
  public ServedBuilds(Builds published) {
    this(published, PublicReaders.AUTO, () -> Synonyms.NONE);
  }

  /**
   * @param readers whether the readers of the data set are for everybody to see
   * @param synonyms asked at every search
   */
  public ServedBuilds(Builds published, PublicReaders readers, Supplier<Synonyms> synonyms) {
    this.published = published;
    this.readers = readers;
    this.synonyms = synonyms;
  }

  /**
   * Borrows the current build.
   *
   * @throws Refusal 503 when there is none
   */
  public BuildLoan borrow() {
    return tryBorrow()
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "no build is served yet; publish one with the build command and try again"));
  }

  /** Borrows the current build, empty when there is none. */
  public Optional<BuildLoan> tryBorrow() {
    for (ServedBuild build = current; build != null; build = current) {
      // A build that was swapped out and closed between the two reads lets nobody in: look again.
      if (build.users().enter()) {
        return Optional.of(new BuildLoan(build));
      }
    }
    return Optional.empty();
  }

  /**
   * Opens the published build when it is another one than is served. A build that cannot be opened
   * is logged once, and the old one stays served.
   */
  public synchronized void refresh() {
    Optional<Path> newest = newest();
    if (closed || newest.isEmpty() || newest.equals(servedFolder())) {
      return;
    }
    Path folder = newest.get();
    try {
      ServedBuild next = ServedBuild.open(folder, readers, synonyms);
      ServedBuild previous = current;
      current = next;
      refused = null;
      LOG.info("serving build {}", folder);
      retire(previous);
    } catch (IOException | RuntimeException failure) {
      if (!folder.equals(refused)) {
        LOG.error("cannot serve build {}: {}", folder, failure.getMessage(), failure);
        refused = folder;
      }
    }
  }

  private Optional<Path> newest() {
    try {
      return published.current();
    } catch (IOException | IllegalArgumentException failure) {
      LOG.warn("cannot read which build is current: {}", failure.toString());
      return Optional.empty();
    }
  }

  private Optional<Path> servedFolder() {
    return Optional.ofNullable(current).map(ServedBuild::folder);
  }

  private static void retire(ServedBuild build) {
    if (build != null) {
      try {
        build.users().leave();
      } catch (IOException failure) {
        LOG.warn("could not close the build {}", build.folder(), failure);
      }
    }
  }

  /** Lends nothing any more; the build is closed after its last user. */
  @Override
  public synchronized void close() {
    closed = true;
    ServedBuild last = current;
    current = null;
    retire(last);
  }
}
