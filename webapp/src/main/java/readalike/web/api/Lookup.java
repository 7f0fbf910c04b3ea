package readalike.web.api;

import java.io.IOException;
import readalike.engine.catalog.Profile;
import readalike.web.build.ServedBuild;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** Finds what an id names in a build, or refuses with 404. */
public final class Lookup {
  private Lookup() {}

  /** The number of the book with an id. */
  public static int book(ServedBuild build, String id) throws IOException {
    return build
        .snapshot()
        .bookNumber(id)
        .orElseThrow(() -> Refusal.notFound("no book has the id " + Parameters.shortened(id)));
  }

  /** The profile of the user with an id; readers with an account are nobody here. */
  static Profile profile(ServedBuild build, String id) throws IOException {
    return build.reader(id);
  }
}
