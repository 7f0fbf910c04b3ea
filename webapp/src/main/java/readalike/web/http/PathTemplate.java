package readalike.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route, read once: segments, of which those in braces stand for any text. Immutable.
 */
final class PathTemplate {
  private final List<String> expected;

  /**
   * Reads a template.
   *
   * @param template beginning with a slash
   */
  PathTemplate(String template) {
    expected = List.of(template.substring(1).split("/", -1));
  }

  /** How many segments a path must have. */
  int length() {
    return expected.size();
  }

  /** The texts that stand for the names in braces; empty when the path is another one. */
  Optional<Map<String, String>> match(List<String> segments) {
    if (expected.size() != segments.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < segments.size(); i++) {
      boolean fits =
          isName(i) ? !segments.get(i).isEmpty() : expected.get(i).equals(segments.get(i));
      if (!fits) {
        return Optional.empty();
      }
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      if (isName(i)) {
        String name = expected.get(i);
        values.put(name.substring(1, name.length() - 1), segments.get(i));
      }
    }
    return Optional.of(values);
  }

  private boolean isName(int i) {
    return expected.get(i).startsWith("{");
  }
}
