package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcronymsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Lord of the Rings | tlotr lotr",
        "To Kill a Mockingbird | tkam",
        "A Court of Thorns and Roses: The Beginning | acotar cotar",
        "Les Liaisons dangereuses | lld",
        "2001: A Space Odyssey | ",
        "Nineteen Eighty-Four | nef",
        "Война и мир | вим",
        "Dune Messiah | ",
        "one two three four five six seven eight | ottffsse",
        "one two three four five six seven eight nine | ",
        "'' | ",
      })
  void theFirstLettersOfThreeToEightWordsWithAndWithoutTheArticle(String name, String letters) {
    if (letters == null) {
      assertThat(Acronyms.of(name)).isEmpty();
    } else {
      assertThat(Acronyms.of(name)).containsExactlyInAnyOrder(letters.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "George R.R. Martin | grrm",
        "J. R. R. Tolkien | jrrt",
        "David Foster Wallace | dfw",
        "Gabriel García Márquez | ggm",
        "Jane Austen | ",
        "'. , -' | ",
      })
  void theInitialsOfAnAuthor(String name, String letters) {
    assertThat(Acronyms.ofAuthor(name)).isEqualTo(letters == null ? Set.of() : Set.of(letters));
  }

  /** A key of 200 characters would end in a space. */
  @Test
  void aTitleThatIsCutBehindAWordIsNoTrouble() {
    String forty = "a".repeat(40) + " ";
    assertThat(Acronyms.of(forty.repeat(4) + "b".repeat(35) + " x")).containsExactly("aaaabx");
  }
}
