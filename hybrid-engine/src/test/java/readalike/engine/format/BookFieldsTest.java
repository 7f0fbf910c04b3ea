package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Don’t | dont",
        "Ender's Game | enders game",
        "L’Étranger | letranger",
        "Catch-22 | catch 22",
        "Pride & Prejudice | pride and prejudice",
        "There There | there there",
        "Cien años de soledad | cien anos de soledad",
        "Smørrebrød, Œuvre, Æsop, Straße, Łódź | smorrebrod oeuvre aesop strasse lodz",
        "J. R. R. Tolkien | jrr tolkien",
        "J.R.R.Tolkien | jrr tolkien",
        "j r r tolkien | jrr tolkien",
        "I, Robot | i robot",
        "Plan B | plan b",
        "Vol.1: Mr.Ripley | vol 1 mr ripley",
        "ΟΔΎΣΣΕΙΑ | οδυσσεια",
        "Ёлка | елка",
        "İSTANBUL | istanbul",
        "１９８４ | 1984",
        "1984 | 1984",
      })
  void wordsAreAsReadersMeanThem(String text, String words) {
    assertThat(String.join(" ", BookFields.words(text))).isEqualTo(words);
  }

  @Test
  void scriptsWithoutSpacesAreCutIntoWords() {
    assertThat(BookFields.words("ノルウェイの森")).hasSizeGreaterThan(1);
    assertThat(BookFields.words("ความสุขของกะทิ")).hasSizeGreaterThan(1);
  }

  @Test
  void aTextOfMarksHasNoWords() {
    assertThat(BookFields.words("!?! -- *** ''' \u0301")).isEmpty();
  }

  @Test
  void aTitleWithAnArticleHasAKeyWithout() {
    assertThat(BookFields.titleKeys(BookFields.words("The Great Gatsby")))
        .containsExactly("the great gatsby", "great gatsby");
    assertThat(BookFields.titleKeys(List.of("it"))).containsExactly("it");
    assertThat(BookFields.titleKeys(List.of("a"))).containsExactly("a");
    assertThat(BookFields.titleKeys(List.of())).isEmpty();
  }

  @Test
  void aDecadeHoldsTheTenYearsFromItsName() {
    assertThat(BookFields.decade(1960)).isEqualTo("1960s");
    assertThat(BookFields.decade(1969)).isEqualTo("1960s");
    assertThat(BookFields.decade(-391)).isEqualTo("-400s");
    assertThat(BookFields.decade(-400)).isEqualTo("-400s");
  }

  /** Short words may be initials; a few signs (ﷺ) stand for several words and stay one. */
  @Property
  void theWordsOfLongWordsAreThemselves(@ForAll String text) {
    List<String> words =
        BookFields.words(text).stream()
            .filter(word -> word.length() > 8 && !word.contains(" "))
            .toList();
    assertThat(BookFields.words(String.join(" ", words))).isEqualTo(words);
  }
}
