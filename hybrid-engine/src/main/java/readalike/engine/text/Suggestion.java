package readalike.engine.text;

import java.util.Objects;
import readalike.engine.format.SuggestionFields.Kind;

/**
 * One completion of what was typed.
 *
 * @param kind what it is
 * @param text the completed title, author or series
 * @param by the authors of a title, else empty
 * @param book the id of the book for a title, else empty
 */
public record Suggestion(Kind kind, String text, String by, String book) {
  public Suggestion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(book, "book");
  }
}
