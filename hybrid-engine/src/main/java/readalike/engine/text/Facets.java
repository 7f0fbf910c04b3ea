package readalike.engine.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import readalike.engine.format.BookFields;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Counts the ways to narrow a result: works, not editions. A book must have all the authors and
 * tags that are chosen, but one of the languages and one of the decades; so the counts of languages
 * leave the chosen languages aside, and others can be added to them. Thread-safe.
 */
final class Facets {
  /** How many values of a facet are given. */
  static final int MOST_VALUES = 20;

  private final FacetCounts authors;
  private final FacetCounts tags;
  private final FacetColumn languages;
  private final FacetCounts byLanguage;
  private final FacetColumn decades;
  private final FacetCounts byDecade;

  Facets(LeafReader books, BookColumns columns) throws IOException {
    authors = new FacetCounts(new FacetColumn(books, BookFields.AUTHOR_FACET), columns);
    tags = new FacetCounts(new FacetColumn(books, BookFields.TAG_FACET), columns);
    languages = new FacetColumn(books, BookFields.LANGUAGE);
    byLanguage = new FacetCounts(languages, columns);
    decades = new FacetColumn(books, BookFields.DECADE);
    byDecade = new FacetCounts(decades, columns);
  }

  /**
   * Matches, narrowed, and counted.
   *
   * @param kept those in a chosen language and decade
   * @param facets for each facet its most frequent values, the frequent first, then by value
   */
  record Counted(Matches kept, Map<String, List<FacetValue>> facets) {}

  /** Narrows to languages and decades, any where a list is empty, and counts. */
  Counted narrow(Matches matches, Narrowing narrowing) throws IOException {
    Matches spoken = kept(matches, languages, narrowing.languages());
    Matches dated = kept(matches, decades, narrowing.decades());
    Matches both = kept(spoken, decades, narrowing.decades());
    Map<String, List<FacetValue>> facets = new HashMap<>();
    facets.put(BookFields.AUTHOR_FACET, authors.most(both, MOST_VALUES));
    facets.put(BookFields.TAG_FACET, tags.most(both, MOST_VALUES));
    facets.put(BookFields.LANGUAGE, byLanguage.most(dated, MOST_VALUES));
    facets.put(BookFields.DECADE, byDecade.most(spoken, MOST_VALUES));
    return new Counted(both, facets);
  }

  private static Matches kept(Matches matches, FacetColumn column, List<String> names) {
    if (names.isEmpty()) {
      return matches;
    }
    boolean[] wanted = column.numbers(names);
    return matches.kept(book -> column.hasAny(book, wanted));
  }
}
