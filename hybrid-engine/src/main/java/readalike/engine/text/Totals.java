package readalike.engine.text;

import java.util.List;
import java.util.Map;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * What a search finds in all.
 *
 * @param works how many works match
 * @param estimated whether the numbers were reckoned from a part
 * @param facets for each facet its most frequent values, the frequent first
 */
record Totals(int works, boolean estimated, Map<String, List<FacetValue>> facets) {}
