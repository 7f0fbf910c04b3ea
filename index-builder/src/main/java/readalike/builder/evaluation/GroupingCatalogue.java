package readalike.builder.evaluation;

import java.util.List;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.group.ByLanguage;
import readalike.engine.evaluation.group.ByMainstream;
import readalike.engine.evaluation.group.ByProfileSize;
import readalike.engine.evaluation.group.Grouping;

/** The groupings by name. */
final class GroupingCatalogue {
  /** What readers can be grouped by. */
  static final List<String> NAMES = List.of("profile-size", "mainstream", "language");

  private GroupingCatalogue() {}

  static Grouping of(String name, List<Book> books, RatingMatrix train) {
    return switch (name) {
      case "profile-size" -> new ByProfileSize();
      case "mainstream" -> new ByMainstream(train);
      case "language" -> new ByLanguage(books);
      default ->
          throw new IllegalArgumentException("grouping must be one of " + NAMES + ", got " + name);
    };
  }
}
