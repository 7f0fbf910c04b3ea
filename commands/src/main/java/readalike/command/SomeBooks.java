package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;

/** Books to be rated when it does not matter which. */
final class SomeBooks {
  private static final int MOST = 200;

  private SomeBooks() {}

  /** The ids of the first books of a folder's served build. */
  static List<String> of(Path data) throws IOException {
    try (Snapshot snapshot = Snapshot.open(new Builds(data).current().orElseThrow())) {
      List<String> ids = new ArrayList<>();
      for (int book = 0; book < Math.min(MOST, snapshot.facts().books()); book++) {
        ids.add(snapshot.book(book).id());
      }
      return ids;
    }
  }
}
