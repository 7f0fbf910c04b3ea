package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;

class RecentBooksTest {
  private final RecentBooks recent = new RecentBooks();
  private final List<Integer> read = new ArrayList<>();

  private Book book(int number) throws IOException {
    return recent.book(
        number,
        asked -> {
          read.add(asked);
          return TinyBuild.BOOKS.get(asked % 4096);
        });
  }

  @Test
  void bookIsReadOnceAndEachNumberHasItsOwn() throws IOException {
    Book first = book(0);
    Book second = book(1);
    assertThat(book(0)).isSameAs(first).isNotEqualTo(second);
    assertThat(book(1)).isSameAs(second);
    assertThat(read).containsExactly(0, 1);
  }

  /** 4096 later lies in the same place; the one that was there must not be taken for it. */
  @Test
  void placeThatTwoBooksShareNeverAnswersWithTheOther() throws IOException {
    book(3);
    book(3 + 4096);
    book(3);
    assertThat(read).containsExactly(3, 3 + 4096, 3);
  }
}
