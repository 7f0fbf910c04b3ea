package readalike.engine.text;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import readalike.engine.hybrid.Rule;

/**
 * Which books a search may find at all.
 *
 * @param authors only books by all of these, as printed
 * @param tags only books with all of these
 * @param languages only books in one of these; any when empty
 * @param decades only books of one of these, such as {@code 1960s}; any when empty
 * @param from earliest year of first publication
 * @param to latest year of first publication
 * @param rules what is left out or asked for beside, such as an avoid list; a rule with a bias
 *     above 0 adds it to the score
 */
public record Narrowing(
    List<String> authors,
    List<String> tags,
    List<String> languages,
    List<String> decades,
    OptionalInt from,
    OptionalInt to,
    List<Rule> rules) {
  /** Every book. */
  public static final Narrowing NONE = by(List.of());

  public Narrowing {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    languages = List.copyOf(languages);
    decades = List.copyOf(decades);
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    rules = List.copyOf(rules);
  }

  /** The same, of books with these tags. */
  public Narrowing withTags(List<String> others) {
    return new Narrowing(authors, others, languages, decades, from, to, rules);
  }

  /** Every book that rules let pass. */
  public static Narrowing by(List<Rule> rules) {
    return new Narrowing(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        rules);
  }

  /** Only what is never to be shown: the rules. */
  Narrowing rulesAlone() {
    return by(rules);
  }

  /** Whether anything but rules narrows the search. */
  public boolean isFiltered() {
    return !equals(rulesAlone());
  }
}
