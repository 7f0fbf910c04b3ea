package readalike.engine.evaluation.group;

import java.util.List;
import readalike.engine.catalog.Profile;

/** A way to tell readers apart. Thread-safe. */
public interface Grouping {
  /** The groups, in the order in which they are shown. */
  List<String> groups();

  /**
   * One of {@link #groups}.
   *
   * @param profile the reader's training ratings
   */
  String groupOf(Profile profile);
}
