package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What somebody does not want to see anywhere, on a list or among the hits of a search. Names match
 * whatever their case.
 *
 * @param authors full names
 * @param tags subjects and genres
 * @param series names of series
 */
public record AvoidList(List<String> authors, List<String> tags, List<String> series) {
  /** Nothing is avoided. */
  public static final AvoidList NONE = new AvoidList(List.of(), List.of(), List.of());

  public AvoidList {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    series = List.copyOf(series);
  }

  /** As rules of a list, none for an empty one. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    add(rules, Rule.Field.AUTHOR, authors);
    add(rules, Rule.Field.TAG, tags);
    add(rules, Rule.Field.SERIES, series);
    return rules;
  }

  private static void add(List<Rule> rules, Rule.Field field, List<String> values) {
    if (!values.isEmpty()) {
      rules.add(Rule.never(field, values));
    }
  }

  /** Queries of the books to leave out, to be added to any query as {@code MUST_NOT}. */
  public List<Query> queries() {
    return rules().stream().map(Rule::query).toList();
  }
}
