package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.catalog.Book;
import readalike.engine.format.Snapshot;

/**
 * A list for somebody of whom nothing is known: popular books, one of each work, author and series,
 * and varied: each further book of a tag counts less (greedy maximal marginal relevance, Carbonell
 * and Goldstein, SIGIR 1998).
 */
final class Starters {
  /** How many of the most popular books are looked at for the first one that is wanted. */
  private static final int FIRST_POOL = 40;

  /** How many more are looked at for each further one. */
  private static final int POOL = 8;

  /** What the share of tags seen before takes off, in standard deviations of popularity. */
  private static final double SAMENESS = 1.5;

  private Starters() {}

  /**
   * Picks a varied list.
   *
   * <p>The pool grows with the list, not with what is asked for, so that a longer list begins with
   * the shorter one and pages fit together.
   *
   * @param popular books by popularity, {@link #poolSize} of them where there are so many
   * @param n how many to pick
   * @return book numbers in the order of picking
   */
  static List<Integer> pick(Snapshot snapshot, ScoreDoc[] popular, int n) throws IOException {
    List<ScoreDoc> pool = new ArrayList<>();
    Map<Integer, Book> books = new HashMap<>();
    List<Integer> picked = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Map<String, Integer> tags = new HashMap<>();
    int seen = 0;
    while (picked.size() < n) {
      for (; seen < popular.length && (pool.isEmpty() || seen < poolSize(picked.size())); seen++) {
        pool.add(popular[seen]);
        books.put(popular[seen].doc, snapshot.book(popular[seen].doc));
      }
      if (pool.isEmpty()) {
        break;
      }
      ScoreDoc best = best(pool, books, tags);
      pool.remove(best);
      Book book = books.get(best.doc);
      if (names(book).stream().noneMatch(taken::contains)) {
        picked.add(best.doc);
        taken.addAll(names(book));
        book.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
      }
    }
    return picked;
  }

  static int poolSize(int n) {
    return FIRST_POOL + n * POOL;
  }

  private static ScoreDoc best(
      List<ScoreDoc> pool, Map<Integer, Book> books, Map<String, Integer> tags) {
    ScoreDoc best = pool.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (ScoreDoc one : pool) {
      double score = one.score - SAMENESS * sameness(books.get(one.doc), tags);
      if (score > bestScore) {
        best = one;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * How often the book's tags have been picked, on average, with less weight for each repetition.
   */
  private static double sameness(Book book, Map<String, Integer> tags) {
    return book.tags().stream()
        .mapToDouble(tag -> 1 - Math.pow(0.7, tags.getOrDefault(tag, 0)))
        .average()
        .orElse(0.5);
  }

  private static Set<String> names(Book book) {
    Set<String> names = new HashSet<>();
    names.add("work " + book.work());
    book.authors().forEach(author -> names.add("author " + author));
    book.series().ifPresent(series -> names.add("series " + series.name()));
    return names;
  }
}
