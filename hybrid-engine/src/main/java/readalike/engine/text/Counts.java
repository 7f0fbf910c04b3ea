package readalike.engine.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Remembers the totals and facets of the last large results: words that half of the catalogue has
 * are few and asked often. Thread-safe.
 */
final class Counts {
  private static final int MOST = 256;

  private final Map<Asked, Counted> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Counted> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What was counted.
   *
   * @param query with all bounds but the languages and decades
   */
  record Asked(Query query, List<String> languages, List<String> decades) {}

  /**
   * The total and the facets.
   *
   * @param estimated whether they were reckoned from a part
   */
  record Counted(int total, boolean estimated, Map<String, List<FacetValue>> facets) {}

  /** Null when it is not known. */
  synchronized Counted get(Asked asked) {
    return known.get(asked);
  }

  synchronized void put(Asked asked, Counted counted) {
    known.put(asked, counted);
  }
}
