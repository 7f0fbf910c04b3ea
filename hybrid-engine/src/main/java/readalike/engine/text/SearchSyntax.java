package readalike.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.format.BookFields;
import readalike.engine.text.SearchClause.Place;

/**
 * The little syntax of the search: {@code title:}, {@code author:}, {@code series:} and {@code
 * tag:} before a word or a quoted phrase, quotes, and a minus before any of these. Everything else
 * is text, and so are these where they make no sense; nothing is an error.
 *
 * @param free the text that is left, as long as what was typed; words in quotes stay in it
 * @param clauses what was asked for
 */
record SearchSyntax(String free, List<SearchClause> clauses) {
  private static final int MOST_CLAUSES = 8;
  private static final int MOST_WORDS = 12;

  private static final Pattern PART =
      Pattern.compile(
          "(?<!\\S)(-?)(?:(title|author|series|tag):)?(?:[\"“”]([^\"“”]*)[\"“”](?!\\S)|(\\S+))",
          Pattern.CASE_INSENSITIVE);

  SearchSyntax {
    clauses = List.copyOf(clauses);
  }

  static SearchSyntax of(String typed) {
    StringBuilder free = new StringBuilder(typed);
    List<SearchClause> clauses = new ArrayList<>();
    Matcher part = PART.matcher(typed);
    boolean asksForSomething = false;
    while (part.find() && clauses.size() < MOST_CLAUSES) {
      SearchClause clause = clause(part);
      asksForSomething |= clause == null || !clause.excluded();
      if (clause != null) {
        clauses.add(clause);
        if (clause.place() != Place.ANYWHERE || clause.excluded()) {
          blank(free, part.start(), part.end());
        }
      }
    }
    // Somebody who only leaves things out has typed a dash.
    return asksForSomething ? new SearchSyntax(free.toString(), clauses) : plain(typed);
  }

  /** The whole text as text. */
  static SearchSyntax plain(String typed) {
    return new SearchSyntax(typed, List.of());
  }

  /** What a part asks for, or null when it is text. */
  private static SearchClause clause(Matcher part) {
    String field = part.group(2);
    String quoted = part.group(3);
    String text = quoted == null ? part.group(4) : quoted;
    boolean excluded = !part.group(1).isEmpty();
    boolean isDash = excluded && quoted == null && !Character.isLetter(text.codePointAt(0));
    if (isDash || (field == null && quoted == null && !excluded)) {
      return null;
    }
    List<String> words = BookFields.words(text);
    if (words.isEmpty()) {
      return null;
    }
    Place place = field == null ? Place.ANYWHERE : Place.valueOf(field.toUpperCase(Locale.ROOT));
    return new SearchClause(
        place,
        words.subList(0, Math.min(words.size(), MOST_WORDS)),
        quoted != null || excluded,
        excluded);
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
