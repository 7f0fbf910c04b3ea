package readalike.engine.text;

import java.util.Objects;

/**
 * One completion of what was typed.
 *
 * @param kind what it is
 * @param text the completed title, author or series
 * @param book the id of the book for a title, else empty
 */
public record Suggestion(Kind kind, String text, String book) {
  /** What a suggestion names. */
  public enum Kind {
    TITLE,
    AUTHOR,
    SERIES
  }

  public Suggestion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(book, "book");
  }
}
