package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import readalike.engine.catalog.Volumes;
import readalike.engine.format.BookFields;
import readalike.engine.format.HybridFields;

/**
 * What the rules of a list ask of every book, read once: 24 bytes a book. Works, authors and series
 * are numbers that are equal when they are the same. Immutable and thread-safe.
 */
final class ListColumns {
  /** The author or series of a book without one. */
  static final int NONE = -1;

  private final int[] works;
  private final int[] authors;
  private final int[] series;
  private final float[] firstVolumes;
  private final float[] lastVolumes;

  /** Books with a volume, by series, then by first volume, the more widely read edition first. */
  private final int[] inOrder;

  private final int[] seriesStarts;

  /**
   * Reads the columns.
   *
   * @param books reader over the one segment of a {@code books} index, or over none
   */
  ListColumns(IndexReader books) throws IOException {
    int size = books.maxDoc();
    works = new int[size];
    authors = new int[size];
    series = new int[size];
    firstVolumes = new float[size];
    lastVolumes = new float[size];
    Arrays.fill(firstVolumes, Float.NaN);
    float[] readers = new float[size];
    int seriesCount = 0;
    if (size > 0) {
      LeafReader leaf = books.leaves().getFirst().reader();
      read(leaf, BookFields.WORK, works);
      read(leaf, HybridFields.FIRST_AUTHOR, authors);
      seriesCount = read(leaf, HybridFields.SERIES_KEY, series);
      read(leaf, HybridFields.FIRST_VOLUME, firstVolumes);
      read(leaf, HybridFields.LAST_VOLUME, lastVolumes);
      read(leaf, HybridFields.READERS, readers);
    }
    inOrder =
        IntStream.range(0, size)
            .filter(book -> series[book] != NONE && !Float.isNaN(firstVolumes[book]))
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer book) -> series[book])
                    .thenComparingDouble(book -> firstVolumes[book])
                    .thenComparingDouble(book -> -readers[book])
                    .thenComparingInt(book -> book))
            .mapToInt(Integer::intValue)
            .toArray();
    seriesStarts = new int[seriesCount + 1];
    for (int book : inOrder) {
      seriesStarts[series[book] + 1]++;
    }
    for (int i = 0; i < seriesCount; i++) {
      seriesStarts[i + 1] += seriesStarts[i];
    }
  }

  private static int read(LeafReader leaf, String field, int[] column) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, field);
    for (int book = 0; book < column.length; book++) {
      column[book] = values.advanceExact(book) ? values.ordValue() : NONE;
    }
    return values.getValueCount();
  }

  private static void read(LeafReader leaf, String field, float[] column) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf, field);
    for (int book = 0; book < column.length; book++) {
      if (values.advanceExact(book)) {
        column[book] = Float.intBitsToFloat((int) values.longValue());
      }
    }
  }

  /** The work that a book is an edition of. */
  int work(int book) {
    return works[book];
  }

  /** The first author of a book. */
  int author(int book) {
    return authors[book];
  }

  /** The series that a book is in. */
  int series(int book) {
    return series[book];
  }

  /** The volumes of its series that a book holds; empty where it does not say. */
  Optional<Volumes> volumes(int book) {
    return series[book] == NONE || Float.isNaN(firstVolumes[book])
        ? Optional.empty()
        : Optional.of(new Volumes(firstVolumes[book], lastVolumes[book]));
  }

  /** The books of a series with a volume, in the order of the volumes. */
  IntStream inOrder(int oneSeries) {
    return Arrays.stream(inOrder, seriesStarts[oneSeries], seriesStarts[oneSeries + 1]);
  }
}
