package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/**
 * Makes a list of a ranking, place by place: one edition of each work, series in their order, not
 * too many books by one author, and as varied as is wished. A longer list begins with the shorter
 * one, so pages fit together. Confined to one thread.
 *
 * <p>Variety is greedy maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): each place
 * goes to the book of the best {@value #POOL} left whose score, less its likeness to the most
 * similar book already placed, is highest. Calibrated re-ranking (Steck, RecSys 2018) would want
 * subjects for every book, which ratings alone do not give, and keeps a list as narrow as the
 * reader's shelf; the wish here is for other books than those.
 */
final class BookList {
  /** From how many of the best remaining books each place of a varied list is filled. */
  private static final int POOL = 100;

  /** Likeness to more of the books above is not looked at: nobody has them all in view. */
  private static final int IN_VIEW = 50;

  /** Weight of likeness against score at the most varied; at 1 the score would not matter. */
  private static final double MOST_VARIED = 0.7;

  private final ListColumns columns;
  private final SeriesOrder series;
  private final AuthorLimit authors;
  private final BookLikeness likeness;
  private final double varied;

  /**
   * The rules of a list.
   *
   * @param diversity 0 for the order of the ranking, to 1 for the most varied
   */
  BookList(
      ListColumns columns,
      SeriesOrder series,
      AuthorLimit authors,
      BookLikeness likeness,
      double diversity) {
    this.columns = columns;
    this.series = series;
    this.authors = authors;
    this.likeness = likeness;
    this.varied = MOST_VARIED * diversity;
  }

  /** Says whether a book may be on the list at all. */
  interface Membership {
    boolean contains(int book) throws IOException;
  }

  /** How deep a ranking is read for so many places, as a rule. */
  int depth(int places) {
    return 2 * places + (varied > 0 ? 2 * POOL : 20);
  }

  /**
   * The first places of the list.
   *
   * @param ranked the candidates, the best first
   * @param candidates asked where another volume of a series takes a place
   * @return book numbers, fewer than {@code places} where the ranking has no more
   */
  List<Integer> pick(RankedBooks ranked, Membership candidates, int places) throws IOException {
    Pool pool = new Pool(ranked, candidates);
    List<Integer> list = new ArrayList<>();
    while (list.size() < places && pool.fill(varied > 0 ? POOL : 1)) {
      list.add(pool.take());
    }
    return list;
  }

  /** A book that waits for a place. */
  private final class Entry {
    private final int book;
    private final double score;
    private final BookLikeness.Traits traits;
    private double alike;

    Entry(int book, double score, BookLikeness.Traits traits) {
      this.book = book;
      this.score = score;
      this.traits = traits;
    }

    /** Sees how alike it is to a book that has a place. */
    void compare(BookLikeness.Traits other) {
      alike = Math.max(alike, likeness.between(traits, other));
    }
  }

  /** The best books that are left, in the order of the ranking. */
  private final class Pool {
    private final RankedBooks ranked;
    private final Membership candidates;
    private final AuthorLimit.Window window = authors.new Window();
    private final Set<Integer> works = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<BookLikeness.Traits> placed = new ArrayList<>();

    /** Ends of the scores of the first pool, which stand for 1 and 0. */
    private double highest = Double.NaN;

    private double lowest = Double.NaN;

    Pool(RankedBooks ranked, Membership candidates) {
      this.ranked = ranked;
      this.candidates = candidates;
    }

    /** Fills up to a size where the ranking has so many; false when nothing is left. */
    boolean fill(int size) throws IOException {
      boolean isMore = true;
      while (isMore && entries.size() < size) {
        isMore = more();
      }
      if (Double.isNaN(highest) && !entries.isEmpty()) {
        highest = entries.getFirst().score;
        lowest = entries.getLast().score;
      }
      return !entries.isEmpty();
    }

    /** Adds the next book of the ranking that the rules let pass; false when there is none. */
    private boolean more() throws IOException {
      for (ScoreDoc hit = ranked.next(); hit != null; hit = ranked.next()) {
        OptionalInt book = series.inPlaceOf(hit.doc);
        if (book.isPresent() && isNew(book.getAsInt(), hit.doc)) {
          entries.add(entry(book.getAsInt(), hit.score));
          return true;
        }
      }
      return false;
    }

    private boolean isNew(int book, int ranking) throws IOException {
      return works.add(columns.work(book))
          && (book == ranking || candidates.contains(book))
          && !(authors.isStrict() && !window.admits(columns.author(book)));
    }

    private Entry entry(int book, double score) throws IOException {
      if (varied == 0) {
        return new Entry(book, score, null);
      }
      Entry entry = new Entry(book, score, likeness.traits(book));
      placed.subList(Math.max(0, placed.size() - IN_VIEW), placed.size()).forEach(entry::compare);
      return entry;
    }

    /** Takes out the book that gets the next place, of a pool that is not empty. */
    int take() throws IOException {
      Entry best = best();
      while (best == null && more()) {
        best = isAdmitted(entries.getLast()) ? entries.getLast() : null;
      }
      // With nobody else left the limit would only hide books.
      Entry taken = best == null ? entries.getFirst() : best;
      entries.remove(taken);
      window.place(columns.author(taken.book));
      if (authors.isStrict()) {
        entries.removeIf(left -> !isAdmitted(left));
      }
      if (varied > 0) {
        placed.add(taken.traits);
        entries.forEach(left -> left.compare(taken.traits));
      }
      return taken.book;
    }

    private boolean isAdmitted(Entry entry) {
      return window.admits(columns.author(entry.book));
    }

    /** The entry of the highest value that the authors' limit admits, or null. */
    private Entry best() {
      Entry best = null;
      double bestValue = Double.NEGATIVE_INFINITY;
      for (Entry entry : entries) {
        if (isAdmitted(entry)) {
          if (varied == 0) {
            return entry;
          }
          double value = value(entry);
          if (value > bestValue) {
            best = entry;
            bestValue = value;
          }
        }
      }
      return best;
    }

    private double value(Entry entry) {
      double relevance = highest > lowest ? (entry.score - lowest) / (highest - lowest) : 0;
      return (1 - varied) * relevance - varied * entry.alike;
    }
  }
}
