package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Book;
import readalike.engine.text.SearchResult.Hit;

/** A book is found by the title under which it appeared first, too. */
class OriginalTitleTest {
  private static final String STONE = "Harry Potter and the Sorcerer's Stone";
  private static final String FIRST = "Harry Potter and the Philosopher's Stone";

  private BookSearch search;

  @BeforeEach
  void shelve() throws IOException {
    TinyLibrary library = new TinyLibrary();
    Book stone = TinyLibrary.called(library.book(STONE, "J.K. Rowling", "fantasy"), FIRST);
    library
        .add(stone, 900, 4)
        .add("The Philosopher's Toolkit", "Julian Baggini", "philosophy", 20)
        .add("The Girl", "Angelika Schrobsdorff", "", 3);
    Book girl = library.book("The Girl with the Dragon Tattoo", "Stieg Larsson", "");
    library.add(TinyLibrary.called(girl, "Män som hatar kvinnor"), 500, 4);
    // Somebody else's book of that very title.
    library.add("Män som hatar kvinnor", "Another", "", 1);
    search = library.open();
  }

  private String first(String words) throws IOException {
    return search.search(SearchRequest.words(words, 5)).hits().getFirst().book().title();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harry potter and the philosopher's stone",
        "philosophers stone",
        "rowling philosopher",
        "philosopher stnoe"
      })
  void originalTitleFindsTheBook(String words) throws IOException {
    assertThat(first(words)).isEqualTo(STONE);
  }

  @Test
  void exactTitleGoesBeforeAnOriginalOne() throws IOException {
    assertThat(search.search(SearchRequest.words("män som hatar kvinnor", 5)).hits())
        .extracting(hit -> hit.book().authors().getFirst())
        .containsExactly("Another", "Stieg Larsson");
  }

  @Test
  void highlightShowsWhy() throws IOException {
    Hit hit = search.search(SearchRequest.words("philosopher's stone", 1)).hits().getFirst();
    assertThat(hit.highlights())
        .filteredOn(highlight -> highlight.field().equals("title"))
        .extracting(Highlight::text)
        .containsExactly(STONE, FIRST);
  }

  @Test
  void suggestionsKnowBothTitlesAndNameTheBookOnce() throws IOException {
    List<Suggestion> both = search.suggest("harry potter and the", 5);
    assertThat(both).hasSize(1);
    assertThat(search.suggest("harry potter and the ph", 5))
        .extracting(Suggestion::text)
        .containsExactly(FIRST);
  }
}
