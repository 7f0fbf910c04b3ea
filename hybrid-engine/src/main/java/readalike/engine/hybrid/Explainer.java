package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.format.ContentTerms;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Because.Influence;
import readalike.engine.hybrid.Because.SharedTerm;
import readalike.engine.taste.TasteShares;

/**
 * Takes the scores of one reader apart into the reader's own books and the shared terms. Confined
 * to one request.
 */
final class Explainer {
  private static final int LEAST_NAMED = 2;
  private static final int MOST_NAMED = 4;
  private static final double MAIN_PART = 0.5;

  private final Snapshot snapshot;
  private final Blend blend;
  private final Blend.Reader reader;
  private final TasteShares shares;

  Explainer(Snapshot snapshot, Blend blend, Blend.Reader reader) {
    this.snapshot = snapshot;
    this.blend = blend;
    this.reader = reader;
    this.shares = snapshot.ranking().shares(reader.profile(), reader.vector());
  }

  /**
   * What each of the reader's books adds to the taste part, strongest first; the shares add up to
   * it.
   */
  List<Influence> influences(int book) throws IOException {
    Profile profile = reader.profile();
    double[] share = shares.of(book);
    List<Integer> named = named(share);
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < share.length; i++) {
      influences.add(
          new Influence(
              snapshot.book(profile.book(i)),
              profile.rating(i),
              share[i] * reader.tasteScale(),
              named.contains(profile.book(i))));
    }
    influences.sort(Comparator.comparingDouble(Influence::share).reversed());
    return influences;
  }

  /**
   * The liked books that speak most for a book: two, or more until they make up {@value #MAIN_PART}
   * of all that speaks for it, at most {@value #MOST_NAMED}. Without fewer the book would stand
   * where it stands, as a check of random reasons shows.
   *
   * @return their numbers, the strongest first
   */
  List<Integer> named(int book) {
    return named(shares.of(book));
  }

  private List<Integer> named(double[] share) {
    Profile profile = reader.profile();
    float likedFrom = snapshot.facts().scale().likedFrom();
    List<Integer> order = new ArrayList<>();
    double all = 0;
    for (int i = 0; i < share.length; i++) {
      all += Math.max(0, share[i]);
      if (share[i] > 0 && profile.rating(i) >= likedFrom) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -share[i]));
    List<Integer> named = new ArrayList<>();
    double sum = 0;
    for (int i : order) {
      if (named.size() == MOST_NAMED || (named.size() >= LEAST_NAMED && sum >= MAIN_PART * all)) {
        break;
      }
      named.add(profile.book(i));
      sum += share[i];
    }
    return named;
  }

  /**
   * What each term that a book shares with the liked books adds to the content part, strongest
   * first.
   *
   * @param number of the book
   */
  List<SharedTerm> sharedTerms(int number, Book book) throws IOException {
    Map<String, String> printed = printedTerms(book);
    int[] ordinals = blend.termOrdinals(number);
    List<SharedTerm> shared = new ArrayList<>();
    for (LikedContent.ScoredTerm term : reader.content().terms()) {
      double share = term.score() * reader.contentScales().getOrDefault(term.part(), 0.0);
      if (share > 0 && Arrays.binarySearch(ordinals, term.ordinal()) >= 0) {
        String text = printed.getOrDefault(term.text(), ContentTerms.text(term.text()));
        shared.add(new SharedTerm(ContentTerms.kind(term.text()).label(), text, share));
      }
    }
    shared.sort(Comparator.comparingDouble(SharedTerm::share).reversed());
    return shared;
  }

  /** Terms are in lower case; people read names as the book prints them. */
  private static Map<String, String> printedTerms(Book book) {
    Map<String, String> printed = new HashMap<>();
    book.authors().forEach(author -> printed.put(ContentTerms.author(author), author));
    book.tags().forEach(tag -> printed.put(ContentTerms.tag(tag), tag));
    book.series()
        .ifPresent(series -> printed.put(ContentTerms.series(series.name()), series.name()));
    return printed;
  }
}
