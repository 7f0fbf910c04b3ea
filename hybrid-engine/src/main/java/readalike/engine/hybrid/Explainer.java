package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
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

/** Takes a score apart into the reader's own books and the shared terms. Thread-safe. */
final class Explainer {
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
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      influences.add(
          new Influence(
              snapshot.book(profile.book(i)), profile.rating(i), shares[i] * reader.tasteScale()));
    }
    influences.sort(Comparator.comparingDouble(Influence::share).reversed());
    return influences;
  }

  /** The strongest of the liked books that speak for a book, at most {@code most}. */
  List<Book> likedInfluences(Blend.Reader reader, int book, int most) throws IOException {
    Profile profile = reader.profile();
    double[] shares = snapshot.ranking().shares(profile, reader.vector(), book);
    float likedFrom = snapshot.facts().scale().likedFrom();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0 && profile.rating(i) >= likedFrom) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -shares[i]));
    List<Book> books = new ArrayList<>();
    for (int i : order.subList(0, Math.min(most, order.size()))) {
      books.add(snapshot.book(profile.book(i)));
    }
    return books;
  }

  /**
   * What each term that a book shares with the liked books adds to the content part, strongest
   * first.
   */
  List<SharedTerm> sharedTerms(Blend.Reader reader, int book) throws IOException {
    Map<String, String> printed = printedTerms(snapshot.book(book));
    List<SharedTerm> shared = new ArrayList<>();
    for (String term : blend.terms(book)) {
      Float boost = reader.content().boosts().get(term);
      if (boost != null) {
        double score = blend.termScore(term, boost);
        String text = printed.getOrDefault(term, ContentTerms.text(term));
        shared.add(
            new SharedTerm(ContentTerms.kind(term).label(), text, score * reader.contentScale()));
      }
    }
    shared.sort(Comparator.comparingDouble(SharedTerm::share).reversed());
    return shared;
  }

  /** Terms are in lower case; people read names as the book prints them. */
  private static Map<String, String> printedTerms(Book book) {
    Map<String, String> printed = new HashMap<>();
    book.authors().forEach(author -> printed.put(ContentTerms.author(author), author));
    book.series()
        .ifPresent(series -> printed.put(ContentTerms.series(series.name()), series.name()));
    return printed;
  }
}
