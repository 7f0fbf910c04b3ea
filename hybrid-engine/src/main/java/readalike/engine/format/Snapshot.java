package readalike.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;

/**
 * One build, opened as a whole: both indexes and the models of the same training. Immutable and
 * thread-safe until it is closed.
 */
public final class Snapshot implements AutoCloseable {
  private final Path folder;

  private Snapshot(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a build folder.
   *
   * @throws IOException when a file is missing or damaged, or the format is not the one this code
   *     writes; the message says what to rebuild
   */
  public static Snapshot open(Path folder) throws IOException {
    return new Snapshot(folder);
  }

  public BuildFacts facts() {
    throw new IllegalStateException("not written yet " + folder);
  }

  /** The number of a book, empty when the id is unknown. */
  public OptionalInt bookNumber(String id) throws IOException {
    throw new IOException("not written yet " + folder + id);
  }

  /** The book of a number below {@code facts().books()}. */
  public Book book(int number) throws IOException {
    throw new IOException("not written yet " + folder + number);
  }

  /** How many readers rated a book. */
  public int ratingCount(int number) throws IOException {
    throw new IOException("not written yet " + folder + number);
  }

  /** The mean rating of a book, NaN when nobody rated it. */
  public float meanRating(int number) throws IOException {
    throw new IOException("not written yet " + folder + number);
  }

  /** The profile of a reader of the data set, empty when the id is unknown. */
  public Optional<Profile> profile(String userId) throws IOException {
    throw new IOException("not written yet " + folder + userId);
  }

  @Override
  public void close() throws IOException {}
}
