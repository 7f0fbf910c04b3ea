package readalike.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import readalike.engine.text.Highlight;

/** A text in pieces, those that were searched for marked, as the templates show it. */
final class MarkedText {
  private MarkedText() {}

  /** One piece without a mark. */
  static List<Map<String, Object>> plain(String text) {
    return List.of(piece(text, false));
  }

  /** The pieces in their order; none is empty. */
  static List<Map<String, Object>> of(Highlight highlight) {
    String text = highlight.text();
    List<Map<String, Object>> pieces = new ArrayList<>();
    int at = 0;
    for (Highlight.Mark mark : highlight.marks()) {
      add(pieces, text.substring(at, mark.start()), false);
      add(pieces, text.substring(mark.start(), mark.end()), true);
      at = mark.end();
    }
    add(pieces, text.substring(at), false);
    return pieces;
  }

  private static void add(List<Map<String, Object>> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(piece(text, marked));
    }
  }

  private static Map<String, Object> piece(String text, boolean marked) {
    return Map.of("text", text, "marked", marked);
  }
}
