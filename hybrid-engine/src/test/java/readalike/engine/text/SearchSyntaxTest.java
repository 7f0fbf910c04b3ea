package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchSyntaxTest {
  private static final TinyLibrary LIBRARY =
      new TinyLibrary()
          .add("Dune", "Frank Herbert", "science fiction; desert", 900)
          .add("Dune Messiah", "Frank Herbert", "science fiction", 300)
          .add("Frank", "Jon Ronson", "music", 10)
          .add("The Shining", "Stephen King", "horror", 700)
          .add("King Lear", "William Shakespeare", "drama", 600)
          .add("In Cold Blood", "Truman Capote", "crime", 400)
          .add("Blood and Cold Water", "Somebody Else", "crime", 500)
          .add("Title: A Novel", "Anne Onymous", "", 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title:frank | Frank",
        "author:king | The Shining",
        "title:king | King Lear",
        "author:king shining | The Shining",
        "dune -messiah | Dune",
        "author:herbert -title:messiah | Dune",
        "tag:desert | Dune",
        "\"cold blood\" | In Cold Blood",
        "“cold blood” | In Cold Blood",
        "author:\"stephen king\" | The Shining",
        "AUTHOR:King | The Shining",
        "author:hebert messiah | Dune Messiah",
        "herbert -\"dune messiah\" | Dune",
      })
  void whatIsAskedForInAPlaceIsFoundThereAlone(String typed, String title) throws IOException {
    assertThat(titles(typed)).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: A Novel",
        "title: a novel",
        "title:a novel -",
        "- title a novel",
        "\"title a novel",
        "-novel",
        "title:\"\" novel",
      })
  void whereItMakesNoSenseItIsText(String typed) throws IOException {
    assertThat(titles(typed)).contains("Title: A Novel");
  }

  @Test
  void whatNothingAnswersInItsPlaceIsReadAsText() throws IOException {
    assertThat(titles("author:shining king")).contains("The Shining");
  }

  @Test
  void theTextKeepsItsLength() {
    String typed = "dune author:herbert -messiah \"science fiction\"";
    SearchSyntax syntax = SearchSyntax.of(typed);
    assertThat(syntax.free()).hasSameSizeAs(typed).contains("dune").contains("\"science fiction\"");
    assertThat(syntax.free()).doesNotContain("herbert").doesNotContain("messiah");
    assertThat(syntax.clauses()).hasSize(3);
  }

  private static List<String> titles(String typed) throws IOException {
    return LIBRARY.open().search(SearchRequest.words(typed, 5)).hits().stream()
        .map(hit -> hit.book().title())
        .toList();
  }
}
