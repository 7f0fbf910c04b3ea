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
  private static final int NONE = -1;

  private final LeafReader books;
  private final String field;

  /**
   * Where the values of each book begin; null where no book has several, as of languages and
   * decades: then each has its place in the values.
   */
  private final int[] starts;

  private final int[] values;
  private final String[] names;

  FacetColumn(LeafReader books, String field) throws IOException {
    this.books = books;
    this.field = field;
    SortedSetDocValues docValues = DocValues.getSortedSet(books, field);
    boolean single = DocValues.unwrapSingleton(docValues) != null;
    starts = single ? null : new int[books.maxDoc() + 1];
    values = single ? only(docValues, books.maxDoc()) : all(docValues, starts);
    names = new String[Math.toIntExact(docValues.getValueCount())];
  }

  /** The value of each book or {@link #NONE}. */
  private static int[] only(SortedSetDocValues docValues, int size) throws IOException {
    int[] values = new int[size];
    for (int book = 0; book < size; book++) {
      values[book] = docValues.advanceExact(book) ? (int) docValues.nextOrd() : NONE;
    }
    return values;
  }

  /** The values of all books one after the other, and where those of each begin. */
  private static int[] all(SortedSetDocValues docValues, int[] starts) throws IOException {
    int[] values = new int[starts.length];
    int count = 0;
    for (int book = 0; book + 1 < starts.length; book++) {
      if (docValues.advanceExact(book)) {
        for (int v = docValues.docValueCount(); v > 0; v--) {
          values = ArrayUtil.grow(values, count + 1);
          values[count++] = (int) docValues.nextOrd();
        }
      }
      starts[book + 1] = count;
    }
    return Arrays.copyOf(values, count);
  }

  int valueCount() {
    return names.length;
  }

  /** Where the values of a book begin. */
  int start(int book) {
    return starts == null ? book : starts[book];
  }

  /** Where they end; where they begin when there are none. */
  int end(int book) {
    if (starts == null) {
      return values[book] == NONE ? book : book + 1;
    }
    return starts[book + 1];
  }

  int value(int at) {
    return values[at];
  }

  /** Whether a book has a value of a set, by number. */
  boolean hasAny(int book, boolean[] wanted) {
    for (int at = start(book); at < end(book); at++) {
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
