package readalike.builder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;
import readalike.engine.format.SuggestionFields;
import readalike.engine.text.SearchRequest;

/**
 * What many readers of a catalogue type in an hour, for measuring speed: titles, parts of titles,
 * authors, subjects, ISBNs, and a slip of the fingers in every seventh.
 */
public final class TypedQueries {
  private final List<Book> books;
  private final RandomGenerator random;

  /**
   * Takes in a catalogue.
   *
   * @param books all of it, or a sample
   */
  public TypedQueries(List<Book> books, RandomGenerator random) {
    this.books = List.copyOf(books);
    this.random = random;
  }

  /** So many searches. */
  public List<String> searches(int count) {
    List<String> searches = new ArrayList<>();
    while (searches.size() < count) {
      String words = search(books.get(random.nextInt(books.size())));
      if (!words.isBlank()) {
        searches.add(SuggestionFields.start(words, SearchRequest.MAX_WORDS_LENGTH / 2));
      }
    }
    return searches;
  }

  private String search(Book book) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> book.title();
      case 6, 7, 8, 9 -> someWords(book.title());
      case 10, 11, 12 -> author(book);
      case 13, 14 -> author(book) + " " + someWords(book.title());
      case 15 -> book.tags().isEmpty() ? "" : book.tags().getFirst();
      case 16 -> book.isbn();
      default -> GeneratedQueries.edited(book.title(), random).orElse("");
    };
  }

  private static String author(Book book) {
    return book.authors().isEmpty() ? "" : book.authors().getFirst();
  }

  /** One or two words, in their order. */
  private String someWords(String title) {
    List<String> words = BookFields.words(title);
    if (words.isEmpty()) {
      return "";
    }
    int start = random.nextInt(words.size());
    return String.join(" ", words.subList(start, Math.min(words.size(), start + 2)));
  }

  /** So many beginnings of titles and authors, each as somebody has typed it so far. */
  public List<String> beginnings(int count) {
    List<String> beginnings = new ArrayList<>();
    while (beginnings.size() < count) {
      Book book = books.get(random.nextInt(books.size()));
      String whole = random.nextInt(4) == 0 ? author(book) : book.title();
      if (random.nextInt(7) == 0) {
        whole = GeneratedQueries.edited(whole, random).orElse(whole);
      }
      int letters = whole.codePointCount(0, whole.length());
      if (letters > 1) {
        int typed = 2 + random.nextInt(Math.min(20, letters - 1));
        beginnings.add(whole.substring(0, whole.offsetByCodePoints(0, Math.min(typed, letters))));
      }
    }
    return beginnings;
  }
}
