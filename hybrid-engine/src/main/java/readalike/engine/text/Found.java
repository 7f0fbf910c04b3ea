package readalike.engine.text;

import java.util.List;
import java.util.Map;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * What one query found, by number.
 *
 * @param total how many works match
 * @param estimated whether the total and the facets were reckoned from a part of the matches
 * @param page the part that was asked for, best first
 * @param facets of all matches
 */
record Found(int total, boolean estimated, List<Place> page, Map<String, List<FacetValue>> facets) {
  Found {
    page = List.copyOf(page);
    facets = Map.copyOf(facets);
  }

  /**
   * A book in its place.
   *
   * @param book its number
   * @param score what it is sorted by
   * @param words what the words add
   * @param taste what the reader's taste adds
   */
  record Place(int book, float score, float words, float taste) {}
}
