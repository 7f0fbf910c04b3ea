package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nineteen eighty four | 1984",
        "catch twenty two | catch 22",
        "fahrenheit four fifty one | fahrenheit 451",
        "one hundred years of solitude | 100 years of solitude",
        "two thousand and one a space odyssey | 2001 a space odyssey",
        "twenty thousand leagues | 20000 leagues",
        "richard iii | richard 3",
        "three men in a boat | 3 men in a boat",
      })
  void wordsAreReadAsFigures(String words, String figures) {
    assertThat(otherwise(words)).contains(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1984 | nineteen eighty four",
        "1984 | one thousand nine hundred eighty four",
        "catch 22 | catch twenty two",
        "451 | four fifty one",
        "451 | four hundred fifty one",
        "1900 | nineteen hundred",
        "2001 | two thousand one",
        "100 | one hundred",
        "0 | zero",
      })
  void figuresAreReadAsWords(String figures, String words) {
    assertThat(otherwise(figures)).contains(words);
  }

  @Test
  void wordsWithoutANumberHaveNoOtherForm() {
    assertThat(otherwise("to kill a mockingbird")).isEmpty();
    assertThat(otherwise("and")).isEmpty();
    assertThat(otherwise("hundred")).isEmpty();
    assertThat(NumberWords.otherwise(List.of())).isEmpty();
  }

  private static List<String> otherwise(String words) {
    return NumberWords.otherwise(List.of(words.split(" "))).stream()
        .map(form -> String.join(" ", form))
        .toList();
  }
}
