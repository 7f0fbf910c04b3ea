package readalike.engine.hybrid;

import java.util.List;

/**
 * What somebody wishes of a whole list.
 *
 * @param rules what books must, must not or should be
 * @param popularity from -1, hidden gems, over 0, as learnt, to 1, bestsellers
 * @param diversity from 0, the best books, to 1, the most varied
 * @param anyAuthor whether more than two of ten books may be by one author
 */
public record Wishes(List<Rule> rules, double popularity, double diversity, boolean anyAuthor) {
  /** The list as it is served to who wishes nothing. */
  public static final Wishes NONE = new Wishes(List.of(), 0, 0, false);

  public Wishes {
    rules = List.copyOf(rules);
    if (!(popularity >= -1 && popularity <= 1)) {
      throw new IllegalArgumentException("popularity must be -1..1, got " + popularity);
    }
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new IllegalArgumentException("diversity must be 0..1, got " + diversity);
    }
  }

  /** Only rules. */
  public static Wishes of(List<Rule> rules) {
    return new Wishes(rules, 0, 0, false);
  }

  /** The limit on books by one author; none where the rules ask for authors. */
  AuthorLimit authors() {
    boolean asked =
        rules.stream().anyMatch(rule -> rule.field() == Rule.Field.AUTHOR && rule.bias() != 0);
    return anyAuthor || asked ? AuthorLimit.NONE : AuthorLimit.USUAL;
  }
}
