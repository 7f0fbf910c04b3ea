package readalike.web.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Recommender;
import readalike.engine.text.BookMatcher;
import readalike.engine.text.BookSearch;
import readalike.engine.text.Synonyms;
import readalike.web.account.Pseudonyms;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** One build with everything that answers from it, opened once. Thread-safe. */
public final class ServedBuild {
  private final Path folder;
  private final Snapshot snapshot;
  private final Recommender recommender;
  private final BookSearch search;
  private final BookMatcher matcher;
  private final boolean visibleReaders;
  private final UserCount users;

  private ServedBuild(
      Path folder, Snapshot snapshot, PublicReaders readers, Supplier<Synonyms> synonyms)
      throws IOException {
    this.folder = folder;
    this.snapshot = snapshot;
    this.recommender = new Recommender(snapshot);
    this.search = new BookSearch(snapshot.books(), snapshot.suggestions(), synonyms);
    this.matcher = new BookMatcher(snapshot.books());
    this.visibleReaders = readers.areVisible(snapshot.facts());
    this.users = new UserCount(snapshot::close);
  }

  /**
   * Opens a build folder.
   *
   * @param synonyms asked at every search
   * @throws IOException when the build is damaged or of another format
   */
  static ServedBuild open(Path folder, PublicReaders readers, Supplier<Synonyms> synonyms)
      throws IOException {
    Snapshot snapshot = Snapshot.open(folder);
    try {
      return new ServedBuild(folder, snapshot, readers, synonyms);
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

  public BookMatcher matcher() {
    return matcher;
  }

  /** Whether everybody may look at the readers of the data set. */
  public boolean hasVisibleReaders() {
    return visibleReaders;
  }

  /**
   * The profile of a reader of the data set, for whoever asks; readers with an account are nobody
   * here. The only way by which a request gets one.
   *
   * @throws Refusal 403 when the readers are not for everybody, whether this one is there or not;
   *     404 when the data set has no such reader
   */
  public Profile reader(String id) throws IOException {
    if (!visibleReaders) {
      throw Refusal.forbidden(
          "the readers of this data set are not public; who runs the site may open them with"
              + " --public-readers on");
    }
    Optional<Profile> found = Pseudonyms.isOne(id) ? Optional.empty() : snapshot.profile(id);
    return found.orElseThrow(
        () -> Refusal.notFound("no user has the id " + Parameters.shortened(id)));
  }
}
