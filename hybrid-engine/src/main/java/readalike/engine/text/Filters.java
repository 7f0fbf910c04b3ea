package readalike.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import readalike.engine.format.BookFields;

/** The filters of a request as queries that do not score. */
final class Filters {
  private Filters() {}

  static List<Query> of(SearchRequest request) {
    List<Query> filters = new ArrayList<>();
    request.authors().forEach(author -> filters.add(exact(BookFields.AUTHOR_FACET, author)));
    request.tags().forEach(tag -> filters.add(exact(BookFields.TAG_FACET, tag)));
    if (!request.language().isEmpty()) {
      filters.add(exact(BookFields.LANGUAGE, request.language()));
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      filters.add(
          IntField.newRangeQuery(
              BookFields.YEAR,
              request.from().orElse(Integer.MIN_VALUE),
              request.to().orElse(Integer.MAX_VALUE)));
    }
    return filters;
  }

  /** The query, kept to what passes the filters. */
  static Query apply(Query query, List<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> filtered.add(filter, Occur.FILTER));
    return filtered.build();
  }

  private static Query exact(String field, String printed) {
    return KeywordField.newExactQuery(field, BookFields.facetValue(printed));
  }
}
