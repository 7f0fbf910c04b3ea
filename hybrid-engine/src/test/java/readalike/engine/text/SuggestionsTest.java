package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.format.SuggestionFields.Kind;

class SuggestionsTest {
  private final TinyLibrary library = new TinyLibrary();
  private BookSearch search;

  @BeforeEach
  void shelve() throws IOException {
    library
        .add("Harry Potter and the Chamber of Secrets", "J.K. Rowling", "", 900)
        .add("Diary of a Wimpy Kid", "Jeff Kinney", "", 300)
        .add("Cien años de soledad", "Gabriel García Márquez", "", 250)
        .add("It", "Stephen King", "", 300)
        .add("It Ends with Us", "Colleen Hoover", "", 700)
        .add("The Secret Garden", "Frances Hodgson Burnett", "", 400)
        .add("Garden of Lies", "Eileen Goudge", "", 2);
    library.add(
        TinyLibrary.inSeries(
            library.book("The Final Empire", "Brandon Sanderson; Isaac Stewart", ""),
            "Mistborn",
            "1"),
        500,
        4f);
    library.add(
        TinyLibrary.inSeries(
            library.book("The Well of Ascension", "Brandon Sanderson", ""), "Mistborn", "2"),
        400,
        4f);
    search = library.open();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harry p | TITLE | Harry Potter and the Chamber of Secrets",
        "chamber secr | TITLE | Harry Potter and the Chamber of Secrets",
        "diary of a w | TITLE | Diary of a Wimpy Kid",
        "harry potter and the c | TITLE | Harry Potter and the Chamber of Secrets",
        "xarry potter l'cham | TITLE | Harry Potter and the Chamber of Secrets",
        "cien an | TITLE | Cien años de soledad",
        "SOLEDAD | TITLE | Cien años de soledad",
        "it | TITLE | It",
        "king ste | AUTHOR | Stephen King",
        "stephen k | AUTHOR | Stephen King",
        "marquez ga | AUTHOR | Gabriel García Márquez",
        "j.k. row | AUTHOR | J.K. Rowling",
        "jk row | AUTHOR | J.K. Rowling",
        "isaac | AUTHOR | Isaac Stewart",
        "mistb | SERIES | Mistborn",
        "chambre | TITLE | Harry Potter and the Chamber of Secrets",
        "zzraary | TITLE | ",
        "harrry pott | TITLE | Harry Potter and the Chamber of Secrets",
        "xarry | TITLE | Harry Potter and the Chamber of Secrets",
        "rowlnig | AUTHOR | J.K. Rowling",
        "mitsborn | SERIES | Mistborn",
        "hpatcos | TITLE | Harry Potter and the Chamber of Secrets",
        "diary of the wimpy kid | TITLE | Diary of a Wimpy Kid",
        "diary of the wim | TITLE | Diary of a Wimpy Kid",
        "diary of a wimpy kit | TITLE | Diary of a Wimpy Kid",
        "diary wimpy the | TITLE | ",
        "harrypot | TITLE | Harry Potter and the Chamber of Secrets",
        "diaryofaw | TITLE | Diary of a Wimpy Kid",
        "stephenki | AUTHOR | Stephen King",
        "har rypotter | TITLE | Harry Potter and the Chamber of Secrets",
        "hary | TITLE | Harry Potter and the Chamber of Secrets",
        "harry poter and the ch | TITLE | Harry Potter and the Chamber of Secrets",
        "harry poter and the cha | TITLE | Harry Potter and the Chamber of Secrets",
        "harry poter and the cham | TITLE | Harry Potter and the Chamber of Secrets",
      })
  void whatIsBegunIsCompleted(String typed, Kind kind, String text) throws IOException {
    List<Suggestion> found = search.suggest(typed, 5);
    if (text == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).isNotEmpty();
      assertThat(found.getFirst().kind()).isEqualTo(kind);
      assertThat(found.getFirst().text()).isEqualTo(text);
    }
  }

  @Test
  void popularFirstButATitleThatBeginsSoAboveOneThatHoldsIt() throws IOException {
    assertThat(search.suggest("it", 5))
        .extracting(Suggestion::text)
        .startsWith("It", "It Ends with Us");
    assertThat(search.suggest("garden", 5))
        .extracting(Suggestion::text)
        .containsExactly("The Secret Garden", "Garden of Lies");
  }

  /** A single word that some title has may well be a slip all the same. */
  @Test
  void severalWordsThatATitleBeginsWithAreNoSlip() throws IOException {
    library.add("Harry Poster", "Ann Body", "", 1).add("Postern of Fate", "A. Christie", "", 3);
    search = library.open();
    assertThat(search.suggest("harry poste", 5))
        .extracting(Suggestion::text)
        .containsExactly("Harry Poster");
    assertThat(search.suggest("poster", 5))
        .extracting(Suggestion::text)
        .containsExactly(
            "Postern of Fate", "Harry Poster", "Harry Potter and the Chamber of Secrets");
  }

  @Test
  void aTitleNamesItsBookAndASharedSeriesStandsOnce() throws IOException {
    assertThat(search.suggest("diary", 5))
        .containsExactly(new Suggestion(Kind.TITLE, "Diary of a Wimpy Kid", "Jeff Kinney", "b1"));
    assertThat(search.suggest("mistborn", 5))
        .containsExactly(new Suggestion(Kind.SERIES, "Mistborn", "", ""));
  }

  @Test
  void anAuthorIsNotSuggestedForACoAuthorsName() throws IOException {
    assertThat(search.suggest("isaac", 5)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "zzzz"})
  void nothingComesOfNothing(String typed) throws IOException {
    assertThat(search.suggest(typed, 5)).isEmpty();
  }

  @Test
  void asManyAsAskedFor() throws IOException {
    assertThat(search.suggest("s", 2)).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.suggest("s", 0))
        .withMessage("n must be 1..20, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> search.suggest("s", 21));
  }
}
