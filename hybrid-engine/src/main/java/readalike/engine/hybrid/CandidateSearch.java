package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.format.BookFields;
import readalike.engine.format.HybridFields;

/**
 * Finds the books of a large catalogue that a list is made of: the best by each part of the blend
 * on its own, together with some popular and some new ones. All of them are then scored by the one
 * blend. In a small catalogue, or where the rules leave few books, every book is a candidate.
 * Thread-safe.
 */
final class CandidateSearch {
  /** How many books each part names at least. */
  private static final int LEAST = 300;

  /** Each part names so many times the places of the list. */
  private static final int PER_PLACE = 3;

  /**
   * By so many terms candidates are searched for, those that say most; all terms score them then.
   * The others are in many books and long to read: without them a list of a million books takes a
   * third of the time and has the same share of the books of the exact one.
   */
  private static final int MOST_TERMS = 100;

  private static final int ALWAYS_POPULAR = 200;
  private static final int ALWAYS_NEW = 100;

  private final IndexSearcher searcher;
  private final int exactLimit;
  private final int[] always;

  /**
   * Prepares the searches.
   *
   * @param searcher over a {@code books} index with one segment, or with none
   * @param readers how many readers each book has
   * @param exactLimit up to so many books all are candidates
   */
  CandidateSearch(IndexSearcher searcher, int[] readers, int exactLimit) throws IOException {
    this.searcher = searcher;
    this.exactLimit = exactLimit;
    this.always = readers.length <= exactLimit ? new int[0] : always(searcher, readers);
  }

  private static int[] always(IndexSearcher searcher, int[] readers) throws IOException {
    int[] years = new int[readers.length];
    Arrays.fill(years, Integer.MIN_VALUE);
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      LeafReader leaf = context.reader();
      SortedNumericDocValues values = DocValues.getSortedNumeric(leaf, BookFields.YEAR);
      for (int book = values.nextDoc();
          book != DocIdSetIterator.NO_MORE_DOCS;
          book = values.nextDoc()) {
        years[context.docBase + book] = (int) values.nextValue();
      }
    }
    Comparator<Integer> widelyRead = Comparator.comparingInt((Integer book) -> -readers[book]);
    Comparator<Integer> newest = Comparator.comparingInt((Integer book) -> -years[book]);
    return IntStream.concat(
            first(readers.length, widelyRead, ALWAYS_POPULAR),
            first(readers.length, newest.thenComparing(widelyRead), ALWAYS_NEW))
        .distinct()
        .toArray();
  }

  private static IntStream first(int books, Comparator<Integer> order, int count) {
    return IntStream.range(0, books)
        .boxed()
        .sorted(order.thenComparingInt(book -> book))
        .limit(count)
        .mapToInt(Integer::intValue);
  }

  /**
   * The books to score.
   *
   * @param allowed what may be on the list
   * @param rules of the list, which {@code allowed} holds already
   * @param depth how many books of the ranking will probably be asked for
   */
  Query of(Blend.Reader reader, Query allowed, List<Rule> rules, int depth) throws IOException {
    // Of somebody unknown popularity decides, and that is read for all books in no time.
    if (searcher.getIndexReader().maxDoc() <= exactLimit || reader.personal() == 0) {
      return allowed;
    }
    boolean narrow = rules.stream().anyMatch(rule -> rule.bias() == -1);
    if (narrow && searcher.count(allowed) <= exactLimit) {
      return allowed;
    }
    int count = Math.max(LEAST, PER_PLACE * depth);
    Query filter = narrow ? allowed : null;
    Set<Integer> found = new HashSet<>();
    Arrays.stream(always).forEach(found::add);
    if (reader.tasteScale() > 0) {
      add(
          new KnnFloatVectorQuery(HybridFields.TASTE, reader.vector(), count, filter),
          null,
          count,
          found);
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      reader.items().scores(leaf.reader()).best(count).forEach(found::add);
    }
    WeightedTerms terms = reader.terms();
    if (!terms.isEmpty()) {
      add(terms.query(MOST_TERMS), filter, count, found);
    }
    reader.weightedNeighbours().best(count).forEach(found::add);
    for (Rule rule : rules) {
      if (rule.bias() > 0) {
        add(rule.query(), filter, count, found);
      }
    }
    int[] numbers = found.stream().mapToInt(Integer::intValue).toArray();
    return new BooleanQuery.Builder()
        .add(BookNumbers.of(numbers), Occur.FILTER)
        .add(allowed, Occur.FILTER)
        .build();
  }

  private void add(Query query, Query filter, int count, Set<Integer> found) throws IOException {
    Query among =
        filter == null
            ? query
            : new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
    for (ScoreDoc hit : searcher.search(among, count).scoreDocs) {
      found.add(hit.doc);
    }
  }
}
