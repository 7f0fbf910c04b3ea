package readalike.engine.evaluation.group;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;

/**
 * By language: readers of the catalogue's most frequent language alone, and those who also rated a
 * book in another one. Books whose language is not known tell nothing.
 */
public final class ByLanguage implements Grouping {
  private final List<Book> books;
  private final String main;

  /**
   * Finds the main language; of equally frequent ones the first by name.
   *
   * @param books in the order of their numbers
   */
  public ByLanguage(List<Book> books) {
    this.books = List.copyOf(books);
    Map<String, Long> counts =
        books.stream()
            .map(Book::language)
            .filter(language -> !language.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    this.main =
        counts.entrySet().stream()
            .min(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
  }

  @Override
  public List<String> groups() {
    return main.isEmpty() ? List.of("unknown") : List.of("only " + main, "also other than " + main);
  }

  @Override
  public String groupOf(Profile profile) {
    for (int i = 0; i < profile.size(); i++) {
      String language = books.get(profile.book(i)).language();
      if (!language.isEmpty() && !language.equals(main)) {
        return groups().getLast();
      }
    }
    return groups().getFirst();
  }
}
