package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {
  private final TinyLibrary library =
      new TinyLibrary().add("The Man in the High Castle", "Philip K. Dick", "science fiction", 5);

  @Test
  void marksStandWhereTheWordsStand() throws IOException {
    assertThat(marked("high castle")).containsExactly("title: High, Castle");
    assertThat(marked("dick castle")).containsExactly("title: Castle", "author: Dick");
    assertThat(marked("castles")).containsExactly("title: Castle");
    assertThat(marked("castel")).containsExactly("title: Castle");
    assertThat(marked("fiction")).containsExactly("tag: fiction");
  }

  @Test
  void articlesAreMarkedInATitleThatIsMarkedAnyway() throws IOException {
    assertThat(marked("the man in the castle")).containsExactly("title: The, Man, in, the, Castle");
  }

  @Test
  void ofLettersThatAreSpelledOutTheTellingWordsAreMarked() throws IOException {
    library.add(
        TinyLibrary.inSeries(
            library.book("The End of the Road", "Nobody", ""), "The Lord of the Rings", "3"),
        5,
        4f);
    assertThat(marked("lotr")).containsExactly("series: Lord, Rings");
  }

  @Test
  void wordsAroundATitleAreNotMarked() throws IOException {
    library.add(
        TinyLibrary.described(library.book("Piranesi", "Nobody", ""), "", "A book called so."),
        5,
        4f);
    assertThat(marked("book titled piranesi")).containsExactly("title: Piranesi");
  }

  @Test
  void ofALongDescriptionThePieceWithMostOfTheWordsIsShown() throws IOException {
    String filler = "Nothing at all happens in this long sentence of many words. ".repeat(10);
    library.add(
        TinyLibrary.described(
            library.book("Blank", "Nobody", ""),
            "",
            filler + "A lighthouse keeper loves the sea and the lighthouse. " + filler),
        5,
        4f);
    Highlight highlight =
        library
            .open()
            .search(SearchRequest.words("lighthouse sea", 5))
            .hits()
            .getFirst()
            .highlights()
            .getFirst();
    assertThat(highlight.field()).isEqualTo("description");
    assertThat(highlight.text()).hasSizeLessThan(260).contains("lighthouse keeper");
    assertThat(texts(highlight)).containsExactly("lighthouse", "sea", "lighthouse");
  }

  @Test
  void nothingTypedMarksNothing() throws IOException {
    assertThat(marked("")).isEmpty();
  }

  private List<String> marked(String words) throws IOException {
    return library
        .open()
        .search(SearchRequest.words(words, 1))
        .hits()
        .getFirst()
        .highlights()
        .stream()
        .map(highlight -> highlight.field() + ": " + String.join(", ", texts(highlight)))
        .toList();
  }

  private static List<String> texts(Highlight highlight) {
    return highlight.marks().stream()
        .map(mark -> highlight.text().substring(mark.start(), mark.end()))
        .toList();
  }
}
