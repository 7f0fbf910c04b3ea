package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;
import readalike.engine.text.BookSearch;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Nearness;

final class ExactTitlesTest {
  /**
   * So the order is the one without any tolerance, and no better spelling is pressed on anybody.
   */
  @Test
  void toleranceTakesNoPartInTheSearchForATitleThatIsTypedCorrectly() throws IOException {
    try (OpenBuild build = OpenBuild.of(SampleBuild.data())) {
      BookSearch search = new BookSearch(build.snapshot());
      for (int number = 0; number < build.snapshot().facts().books(); number++) {
        Book book = build.snapshot().book(number);
        SearchResult result = search.search(SearchRequest.words(book.title(), 5));
        assertThat(result.nearness()).as(book.title()).isEqualTo(Nearness.TYPED);
        assertThat(result.didYouMean()).as(book.title()).isEmpty();
        assertThat(withoutArticle(result.hits().getFirst().book()))
            .as(book.title())
            .isEqualTo(withoutArticle(book));
      }
    }
  }

  private static String withoutArticle(Book book) {
    return BookFields.titleKeys(BookFields.words(book.title())).getLast();
  }
}
