package readalike.builder.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SampleBooksTest {
  private static List<CSVRecord> books;

  @BeforeAll
  static void read() throws IOException {
    books = SampleFiles.rows(SampleFiles.BOOKS);
  }

  @Test
  void thereAreAtLeastSixHundredBooksAmongThemThoseOfTheExamples() {
    assertThat(books).hasSizeGreaterThanOrEqualTo(600);
    assertThat(books)
        .extracting(book -> book.get("title"))
        .contains("The Catcher in the Rye", "To Kill a Mockingbird", "1984");
  }

  @Test
  void noIdAndNoTitleOfAnAuthorInOneLanguageOccursTwice() {
    assertThat(books).extracting(book -> book.get("book_id")).doesNotHaveDuplicates();
    assertThat(books)
        .extracting(book -> book.get("title") + book.get("authors") + book.get("language"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyIsbnHasAValidCheckDigitAndOneBook() {
    List<String> isbns =
        books.stream().map(book -> book.get("isbn")).filter(isbn -> !isbn.isEmpty()).toList();
    assertThat(isbns).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    assertThat(isbns).allMatch(isbn -> isbn.matches("97[89][0-9]{10}") && weightedSum(isbn) == 0);
  }

  private static int weightedSum(String isbn) {
    int sum = 0;
    for (int i = 0; i < isbn.length(); i++) {
      sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10;
  }

  @Test
  void everyBookHasThreeToEightDifferentTagsAndADescription() {
    for (CSVRecord book : books) {
      assertThat(book.get("tags").split("; ", -1))
          .as(book.get("book_id"))
          .hasSizeBetween(3, 8)
          .doesNotHaveDuplicates();
      assertThat(book.get("description").split(" ", -1)).hasSizeBetween(12, 30);
    }
  }

  @Test
  void everyTagConnectsAtLeastTwoWorks() {
    Map<String, Set<String>> worksByTag = new HashMap<>();
    for (CSVRecord book : books) {
      for (String tag : book.get("tags").split("; ", -1)) {
        worksByTag.computeIfAbsent(tag, key -> new HashSet<>()).add(work(book));
      }
    }
    assertThat(worksByTag).allSatisfy((tag, works) -> assertThat(works).hasSizeGreaterThan(1));
  }

  @Test
  void editionsOfAWorkAgreeOnTheFactsOfTheWork() {
    Map<String, Set<List<String>>> facts =
        books.stream()
            .collect(groupingBy(SampleBooksTest::work, mapping(SampleBooksTest::facts, toSet())));
    assertThat(facts).allSatisfy((work, different) -> assertThat(different).hasSize(1));
  }

  private static String work(CSVRecord book) {
    return book.get("work_id").isEmpty() ? book.get("book_id") : book.get("work_id");
  }

  private static List<String> facts(CSVRecord book) {
    return Arrays.asList(
        book.get("authors"),
        book.get("year"),
        book.get("series"),
        book.get("volume"),
        book.get("tags"));
  }
}
