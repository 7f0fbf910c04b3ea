package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.format.ContentTerms;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Because.Influence;
import readalike.engine.hybrid.Because.SharedTerm;

/** Takes a score apart into the reader's own books and the shared terms. Thread-safe. */
final class Explainer {
  private static final int LEAST_NAMED = 2;
  private static final int MOST_NAMED = 4;
  private static final double MAIN_PART = 0.5;

  private final Snapshot snapshot;
  private final Blend blend;

  Explainer(Snapshot snapshot, Blend blend) {
    this.snapshot = snapshot;
    this.blend = blend;
  }

  /**
   * What each of the reader's books adds to the taste part, strongest first; the shares add up to
   * it.
   */
  List<Influence> influences(Blend.Reader reader, int book) throws IOException {
    Profile profile = reader.profile();
    double[] shares = snapshot.ranking().shares(profile, reader.vector(), book);
    List<Integer> named = named(reader, book);
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      influences.add(
          new Influence(
              snapshot.book(profile.book(i)),
              profile.rating(i),
              shares[i] * reader.tasteScale(),
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
  List<Integer> named(Blend.Reader reader, int book) {
    Profile profile = reader.profile();
    double[] shares = snapshot.ranking().shares(profile, reader.vector(), book);
    float likedFrom = snapshot.facts().scale().likedFrom();
    List<Integer> order = new ArrayList<>();
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      all += Math.max(0, shares[i]);
      if (shares[i] > 0 && profile.rating(i) >= likedFrom) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -shares[i]));
    List<Integer> named = new ArrayList<>();
    double sum = 0;
    for (int i : order) {
      if (named.size() == MOST_NAMED || (named.size() >= LEAST_NAMED && sum >= MAIN_PART * all)) {
        break;
      }
      named.add(profile.book(i));
      sum += shares[i];
    }
    return named;
  }

  /**
   * What each term that a book shares with the liked books adds to the content part, strongest
   * first.
   */
  List<SharedTerm> sharedTerms(Blend.Reader reader, int book) throws IOException {
    Map<String, String> printed = printedTerms(snapshot.book(book));
    Set<String> terms = new HashSet<>(blend.terms(book));
    List<SharedTerm> shared = new ArrayList<>();
    for (LikedContent.ScoredTerm term : reader.content().terms()) {
      double share = term.score() * reader.contentScales().getOrDefault(term.part(), 0.0);
      if (share > 0 && terms.contains(term.text())) {
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
