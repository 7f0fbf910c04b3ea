package readalike.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The values of one facet of every book, as numbers in memory: counting half a million matches one
 * by one through doc values would take ten times as long. Thread-safe.
 */
final class FacetColumn {
  private final LeafReader books;
  private final String field;
  private final int[] starts;
  private final int[] values;
  private final String[] names;

  FacetColumn(LeafReader books, String field) throws IOException {
    this.books = books;
    this.field = field;
    SortedSetDocValues docValues = DocValues.getSortedSet(books, field);
    int size = books.maxDoc();
    starts = new int[size + 1];
    int[] gathered = new int[size];
    int count = 0;
    for (int book = 0; book < size; book++) {
      if (docValues.advanceExact(book)) {
        for (int v = docValues.docValueCount(); v > 0; v--) {
          gathered = ArrayUtil.grow(gathered, count + 1);
          gathered[count++] = (int) docValues.nextOrd();
        }
      }
      starts[book + 1] = count;
    }
    values = Arrays.copyOf(gathered, count);
    names = new String[Math.toIntExact(docValues.getValueCount())];
  }

  int valueCount() {
    return names.length;
  }

  /** Where the values of a book begin; those of the next book begin where they end. */
  int start(int book) {
    return starts[book];
  }

  int value(int at) {
    return values[at];
  }

  /** Whether a book has a value of a set, by number. */
  boolean hasAny(int book, boolean[] wanted) {
    for (int at = starts[book]; at < starts[book + 1]; at++) {
      if (wanted[values[at]]) {
        return true;
      }
    }
    return false;
  }

  /** The values of some names as a set by number; names that no book has are left out. */
  boolean[] numbers(Iterable<String> names) {
    try {
      SortedSetDocValues docValues = DocValues.getSortedSet(books, field);
      boolean[] numbers = new boolean[valueCount()];
      for (String name : names) {
        long number = docValues.lookupTerm(new BytesRef(name));
        if (number >= 0) {
          numbers[(int) number] = true;
        }
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Remembered once it was asked for: what is shown once is shown again, and reading it is slow.
   */
  String name(int value) throws IOException {
    String known = names[value];
    if (known == null) {
      // Another thread may read it too: it reads the same.
      known = DocValues.getSortedSet(books, field).lookupOrd(value).utf8ToString();
      names[value] = known;
    }
    return known;
  }
}
