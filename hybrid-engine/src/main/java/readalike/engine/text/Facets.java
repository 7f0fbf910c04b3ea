package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import readalike.engine.format.BookFields;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Counts the ways to narrow a result. A count is what the total would be with that value as one
 * more filter: works, not editions. Thread-safe.
 */
final class Facets {
  /** How many values of a facet are given. */
  static final int MOST_VALUES = 20;

  private static final List<String> FIELDS =
      List.of(
          BookFields.AUTHOR_FACET, BookFields.TAG_FACET, BookFields.LANGUAGE, BookFields.DECADE);

  private final LeafReader books;
  private final BookColumns columns;

  /** For each book whether its work has other editions. */
  private final boolean[] severalEditions;

  Facets(LeafReader books, BookColumns columns) {
    this.books = books;
    this.columns = columns;
    int[] editions = new int[columns.workCount()];
    for (int book = 0; book < columns.size(); book++) {
      editions[columns.work(book)]++;
    }
    severalEditions = new boolean[columns.size()];
    for (int book = 0; book < columns.size(); book++) {
      severalEditions[book] = editions[columns.work(book)] > 1;
    }
  }

  /** For each facet its most frequent values, the frequent first, then by value. */
  Map<String, List<FacetValue>> of(Matches matches) throws IOException {
    Map<String, List<FacetValue>> facets = new HashMap<>();
    for (String field : FIELDS) {
      facets.put(field, count(field, matches));
    }
    return facets;
  }

  private List<FacetValue> count(String field, Matches matches) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(books, field);
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    long[] others = new long[8];
    int otherCount = 0;
    for (int i = 0; i < matches.size(); i++) {
      int book = matches.book(i);
      if (!values.advanceExact(book)) {
        continue;
      }
      for (int v = values.docValueCount(); v > 0; v--) {
        int value = (int) values.nextOrd();
        if (severalEditions[book]) {
          if (otherCount == others.length) {
            others = Arrays.copyOf(others, 2 * otherCount);
          }
          others[otherCount++] = (long) columns.work(book) << 32 | value;
        } else {
          counts[value]++;
        }
      }
    }
    Arrays.sort(others, 0, otherCount);
    for (int i = 0; i < otherCount; i++) {
      if (i == 0 || others[i] != others[i - 1]) {
        counts[(int) others[i]]++;
      }
    }
    return mostFrequent(counts, values);
  }

  private static List<FacetValue> mostFrequent(int[] counts, SortedSetDocValues values)
      throws IOException {
    Top<Integer> top =
        new Top<>(
            MOST_VALUES,
            Comparator.<Integer>comparingInt(value -> -counts[value])
                .thenComparing(Comparator.naturalOrder()));
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        top.add(value);
      }
    }
    List<FacetValue> named = new ArrayList<>();
    for (int value : top.sorted()) {
      named.add(new FacetValue(values.lookupOrd(value).utf8ToString(), counts[value]));
    }
    return named;
  }
}
