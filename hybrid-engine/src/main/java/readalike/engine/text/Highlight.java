package readalike.engine.text;

import java.util.List;
import java.util.Objects;

/**
 * A text of a book in which searched words stand.
 *
 * @param field {@code title}, {@code author}, {@code series}, {@code tag} or {@code description}
 * @param text the whole text, of a description a piece; plain text, to be escaped where it is shown
 * @param marks where the words stand in it, rising, not overlapping
 */
public record Highlight(String field, String text, List<Mark> marks) {
  public Highlight {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(text, "text");
    marks = List.copyOf(marks);
  }

  /**
   * From one place to another, in UTF-16 units.
   *
   * @param start of the first character
   * @param end after the last one
   */
  public record Mark(int start, int end) {
    public Mark {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("a mark must not be empty, got " + start + " to " + end);
      }
    }
  }
}
