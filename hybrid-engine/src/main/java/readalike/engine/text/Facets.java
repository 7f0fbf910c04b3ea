package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  private final BookColumns columns;
  private final FacetColumn authors;
  private final FacetColumn tags;
  private final FacetColumn languages;
  private final FacetColumn decades;

  Facets(LeafReader books, BookColumns columns) throws IOException {
    this.columns = columns;
    authors = new FacetColumn(books, BookFields.AUTHOR_FACET);
    tags = new FacetColumn(books, BookFields.TAG_FACET);
    languages = new FacetColumn(books, BookFields.LANGUAGE);
    decades = new FacetColumn(books, BookFields.DECADE);
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
    facets.put(BookFields.AUTHOR_FACET, count(authors, both));
    facets.put(BookFields.TAG_FACET, count(tags, both));
    facets.put(BookFields.LANGUAGE, count(languages, dated));
    facets.put(BookFields.DECADE, count(decades, spoken));
    return new Counted(both, facets);
  }

  private static Matches kept(Matches matches, FacetColumn column, List<String> names) {
    if (names.isEmpty()) {
      return matches;
    }
    boolean[] wanted = column.numbers(names);
    return matches.kept(book -> column.hasAny(book, wanted));
  }

  private List<FacetValue> count(FacetColumn column, Matches matches) throws IOException {
    int[] counts = new int[column.valueCount()];
    long[] shared = new long[8];
    int sharedCount = 0;
    for (int i = 0; i < matches.size(); i++) {
      int book = matches.book(i);
      int work = columns.sharedWork(book);
      for (int at = column.start(book); at < column.start(book + 1); at++) {
        if (work < 0) {
          counts[column.value(at)]++;
        } else {
          if (sharedCount == shared.length) {
            shared = Arrays.copyOf(shared, 2 * sharedCount);
          }
          shared[sharedCount++] = (long) work << 32 | column.value(at);
        }
      }
    }
    Arrays.sort(shared, 0, sharedCount);
    for (int i = 0; i < sharedCount; i++) {
      if (i == 0 || shared[i] != shared[i - 1]) {
        counts[(int) shared[i]]++;
      }
    }
    return mostFrequent(counts, column);
  }

  private static List<FacetValue> mostFrequent(int[] counts, FacetColumn column)
      throws IOException {
    Top<Integer> top =
        new Top<>(
            MOST_VALUES,
            Comparator.<Integer>comparingInt(value -> -counts[value])
                .thenComparing(Comparator.naturalOrder()));
    int least = 0;
    for (int value = 0; value < counts.length; value++) {
      // Later values of the same count come after those that are kept.
      if (counts[value] > least) {
        top.add(value);
        least = top.isFull() ? counts[top.last()] : 0;
      }
    }
    List<FacetValue> named = new ArrayList<>();
    for (int value : top.sorted()) {
      named.add(new FacetValue(column.name(value), counts[value]));
    }
    return named;
  }
}
