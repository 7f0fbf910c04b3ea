package readalike.web.build;

import java.io.IOException;
import java.nio.file.Path;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Recommender;
import readalike.engine.text.BookSearch;

/** One build with everything that answers from it, opened once. Thread-safe. */
public final class ServedBuild {
  private final Path folder;
  private final Snapshot snapshot;
  private final Recommender recommender;
  private final BookSearch search;
  private final UserCount users;

  private ServedBuild(Path folder, Snapshot snapshot) throws IOException {
    this.folder = folder;
    this.snapshot = snapshot;
    this.recommender = new Recommender(snapshot);
    this.search = new BookSearch(snapshot);
    this.users = new UserCount(snapshot::close);
  }

  /**
   * Opens a build folder.
   *
   * @throws IOException when the build is damaged or of another format
   */
  static ServedBuild open(Path folder) throws IOException {
    Snapshot snapshot = Snapshot.open(folder);
    try {
      return new ServedBuild(folder, snapshot);
    } catch (IOException | RuntimeException failure) {
      snapshot.close();
      throw failure;
    }
  }

  Path folder() {
    return folder;
  }

  UserCount users() {
    return users;
  }

  /** The build's id, as every answer names it. */
  public String id() {
    return snapshot.facts().id();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Recommender recommender() {
    return recommender;
  }

  public BookSearch search() {
    return search;
  }
}
