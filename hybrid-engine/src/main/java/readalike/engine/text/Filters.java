package readalike.engine.text;

import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import readalike.engine.format.BookFields;
import readalike.engine.hybrid.Rule;

/** The bounds of a request as queries; languages and decades are left to {@link Facets}. */
final class Filters {
  private Filters() {}

  /** The query, kept to the bounds. */
  static Query apply(Query query, Narrowing narrowing) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    Consumer<Query> filter = part -> narrowed.add(part, Occur.FILTER);
    narrowing.authors().forEach(author -> filter.accept(exact(BookFields.AUTHOR_FACET, author)));
    narrowing.tags().forEach(tag -> filter.accept(exact(BookFields.TAG_FACET, tag)));
    if (narrowing.from().isPresent() || narrowing.to().isPresent()) {
      filter.accept(
          IntField.newRangeQuery(
              BookFields.YEAR,
              narrowing.from().orElse(Integer.MIN_VALUE),
              narrowing.to().orElse(Integer.MAX_VALUE)));
    }
    narrowing.rules().forEach(rule -> add(narrowed, rule));
    BooleanQuery all = narrowed.build();
    return all.clauses().size() == 1 ? query : all;
  }

  private static void add(BooleanQuery.Builder query, Rule rule) {
    if (rule.bias() == -1) {
      query.add(rule.query(), Occur.FILTER);
    } else if (rule.bias() == 0) {
      query.add(rule.query(), Occur.MUST_NOT);
    } else {
      query.add(new BoostQuery(new ConstantScoreQuery(rule.query()), rule.bias()), Occur.SHOULD);
    }
  }

  /** Books in one of some languages and of one of some decades; any where a list is empty. */
  static Query anyOf(Query query, Narrowing narrowing) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    addAny(narrowed, BookFields.LANGUAGE, narrowing.languages());
    addAny(narrowed, BookFields.DECADE, narrowing.decades());
    BooleanQuery all = narrowed.build();
    return all.clauses().size() == 1 ? query : all;
  }

  private static void addAny(BooleanQuery.Builder query, String field, List<String> values) {
    if (!values.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      values.forEach(value -> any.add(exact(field, value), Occur.SHOULD));
      query.add(any.build(), Occur.FILTER);
    }
  }

  private static Query exact(String field, String printed) {
    return KeywordField.newExactQuery(field, BookFields.facetValue(printed));
  }
}
