package readalike.engine.text;

import java.io.IOException;
import java.util.List;
import readalike.engine.format.Snapshot;

/** Finds books by words in one snapshot. Thread-safe; lives as long as the snapshot. */
public final class BookSearch {
  private final Snapshot snapshot;

  public BookSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public SearchResult search(SearchRequest request) throws IOException {
    throw new IOException("not written yet " + snapshot + request);
  }

  /**
   * Completions of the beginning of a title, an author's name (either order) or a series.
   *
   * @param n how many, 1 to 20
   */
  public List<Suggestion> suggest(String typed, int n) throws IOException {
    throw new IOException("not written yet " + snapshot + typed + n);
  }
}
