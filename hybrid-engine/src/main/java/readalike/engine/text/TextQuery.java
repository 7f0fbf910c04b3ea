package readalike.engine.text;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A text as queries.
 *
 * @param found finds every match and scores it by the words that it must have
 * @param more adds to the score of those that also have the others, articles and the like, and of
 *     those whose title has the words together: where there are very many matches, that takes
 *     longer than all else
 */
record TextQuery(Query found, Query more) {
  TextQuery {
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(more, "more");
    if (more instanceof BooleanQuery all && all.clauses().isEmpty()) {
      more = MatchNoDocsQuery.INSTANCE;
    }
  }

  /** Nothing adds to the score. */
  TextQuery(Query found) {
    this(found, MatchNoDocsQuery.INSTANCE);
  }

  /** Whatever one of several finds, scored by the best of them. */
  static TextQuery best(List<TextQuery> readings) {
    return readings.size() == 1
        ? readings.getFirst()
        : new TextQuery(
            new DisjunctionMaxQuery(readings.stream().map(TextQuery::found).toList(), 0),
            new DisjunctionMaxQuery(readings.stream().map(TextQuery::more).toList(), 0));
  }

  /** The same with other bounds. */
  TextQuery withFound(UnaryOperator<Query> change) {
    return new TextQuery(change.apply(found), more);
  }

  /** Whether anything adds to the score. */
  boolean hasMore() {
    return !(more instanceof MatchNoDocsQuery);
  }

  /** Both as one. */
  Query whole() {
    return !hasMore()
        ? found
        : new BooleanQuery.Builder().add(found, Occur.MUST).add(more, Occur.SHOULD).build();
  }
}
