package readalike.engine.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;
import readalike.engine.format.SuggestionFields.Kind;

/**
 * Finds the title that was meant where the words of a text only happen to stand in another book:
 * {@code life of pie} in a book on baking. Thread-safe.
 */
final class MeantTitle {
  /** How many suggestions are looked at. */
  private static final int LOOKED_AT = 10;

  private static final float ONE_SLIP = 1;

  private final Suggestions suggestions;

  MeantTitle(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * The title that a text is but for a slip, or for its end.
   *
   * @param best the first hit
   * @return empty where there is none, or where the text is that of the first hit
   */
  String insteadOf(Book best, QueryText text) throws IOException {
    List<String> typed = text.words().stream().map(QueryText.Word::text).toList();
    if (isNear(typed, best.title()) || isNear(typed, best.originalTitle())) {
      return "";
    }
    return suggestions.of(text.typed(), LOOKED_AT, Optional.empty()).stream()
        .filter(suggestion -> suggestion.kind() == Kind.TITLE)
        .map(Suggestion::text)
        .filter(title -> isNear(typed, title))
        .findFirst()
        .orElse("");
  }

  /** Whether a title begins with the words, each perhaps with a slip, the last one begun. */
  private static boolean isNear(List<String> typed, String title) {
    return BookFields.titleKeys(BookFields.words(title)).stream()
        .map(key -> List.of(key.split(" ")))
        .anyMatch(words -> words.size() >= typed.size() && isNear(typed, words));
  }

  private static boolean isNear(List<String> typed, List<String> words) {
    for (int i = 0; i < typed.size(); i++) {
      String one = typed.get(i);
      String other = words.get(i);
      boolean begun = i == typed.size() - 1 && other.startsWith(one);
      if (!begun && SlipDistance.between(one, other) > ONE_SLIP) {
        return false;
      }
    }
    return true;
  }
}
