package readalike.engine.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Counts what a query finds, of very many matches a part, and remembers it for the next page or
 * sort. Thread-safe.
 */
final class TotalsCounter {
  private static final int MOST_REMEMBERED = 256;

  private final IndexSearcher books;
  private final BookColumns columns;
  private final Facets facets;
  private final Plenty plenty;
  private final Remembered<Asked, Totals> remembered = new Remembered<>(MOST_REMEMBERED);

  TotalsCounter(IndexSearcher books, BookColumns columns, Facets facets, Plenty plenty) {
    this.books = books;
    this.columns = columns;
    this.facets = facets;
    this.plenty = plenty;
  }

  /** A query with all bounds but the languages and decades. */
  private record Asked(Query query, List<String> languages, List<String> decades) {}

  Totals of(Query query, Narrowing narrowing) throws IOException {
    Asked asked = new Asked(query, narrowing.languages(), narrowing.decades());
    Totals known = remembered.get(asked);
    if (known != null) {
      return known;
    }
    long cost = Plenty.cost(books, query);
    Sampled some =
        plenty.isVeryMany(cost)
            ? Sampled.of(books, query, cost, plenty.veryMany() / 2)
            : Sampled.all(books, query);
    Facets.Counted counted = facets.narrow(some.matches(), narrowing);
    // A chosen decade may leave too few to speak for all.
    if (some.factor() > 1 && counted.kept().size() < plenty.veryMany() / 8) {
      some = Sampled.all(books, query);
      counted = facets.narrow(some.matches(), narrowing);
    }
    Totals fresh = whole(some, counted);
    if (plenty.isMany(cost)) {
      remembered.put(asked, fresh);
    }
    return fresh;
  }

  private Totals whole(Sampled some, Facets.Counted counted) {
    int works = Ranking.works(counted.kept(), columns);
    if (some.factor() == 1) {
      return new Totals(works, false, counted.facets());
    }
    Map<String, List<FacetValue>> scaled = new HashMap<>();
    counted
        .facets()
        .forEach(
            (name, values) ->
                scaled.put(
                    name,
                    values.stream()
                        .map(one -> new FacetValue(one.value(), some.scaled(one.count())))
                        .toList()));
    return new Totals(some.scaled(works), true, scaled);
  }
}
