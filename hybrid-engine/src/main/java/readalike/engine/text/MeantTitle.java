package readalike.engine.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;
import readalike.engine.format.SuggestionFields.Kind;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.Hit;

/**
 * Finds the title that was meant where the words of a text only happen to stand in other books:
 * {@code life of pie} in one on baking. Thread-safe.
 */
final class MeantTitle {
  /** With more hits than this some of them will be meant. */
  private static final int FEW_HITS = 3;

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
   * @param hits all that answers the text as it was typed
   * @return empty where there is none, where one of the hits is it, or where there are many hits or
   *     a request that does not show them all
   */
  String insteadOf(List<Hit> hits, QueryText text, SearchRequest request) throws IOException {
    boolean areAll =
        request.offset() == 0
            && request.n() > FEW_HITS
            && request.sort() == Sort.RELEVANCE
            && request.narrowing().equals(Narrowing.NONE);
    List<String> typed = text.words().stream().map(QueryText.Word::text).toList();
    if (!areAll || hits.size() > FEW_HITS || hits.stream().anyMatch(hit -> isNear(typed, hit))) {
      return "";
    }
    return suggestions.of(text.typed(), LOOKED_AT, Optional.empty()).stream()
        .filter(suggestion -> suggestion.kind() == Kind.TITLE)
        .filter(suggestion -> isNear(typed, suggestion.text()))
        .filter(
            suggestion -> hits.stream().noneMatch(hit -> hit.book().id().equals(suggestion.book())))
        .map(Suggestion::text)
        .findFirst()
        .orElse("");
  }

  private static boolean isNear(List<String> typed, Hit hit) {
    Book book = hit.book();
    return isNear(typed, book.title()) || isNear(typed, book.originalTitle());
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
