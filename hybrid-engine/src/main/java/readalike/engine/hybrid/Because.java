package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * Why a book is recommended, taken apart.
 *
 * @param recommendation the book with its score, estimate and sentence
 * @param books the reader's books that pulled it in or pushed it away, strongest first; their
 *     shares add up to the taste part of the score
 * @param terms what the book shares with the reader's liked books, strongest first; their shares
 *     add up to the content part
 */
public record Because(
    Recommendation recommendation, List<Influence> books, List<SharedTerm> terms) {
  public Because {
    Objects.requireNonNull(recommendation, "recommendation");
    books = List.copyOf(books);
    terms = List.copyOf(terms);
  }

  /**
   * What one of the reader's books adds to the taste part.
   *
   * @param book the reader's own book
   * @param rating the reader's rating of it
   * @param share in units of the score; negative when it speaks against the recommendation
   * @param named whether the sentence names it
   */
  public record Influence(Book book, float rating, double share, boolean named) {}

  /**
   * What one shared term adds to the content part.
   *
   * @param kind {@code author}, {@code series}, {@code tag} or {@code word}
   * @param text the term as people read it
   * @param share in units of the score
   */
  public record SharedTerm(String kind, String text, double share) {}
}
