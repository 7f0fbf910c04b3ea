package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkKeyTest {
  private static String key(String title, String author) {
    SeriesTitle parsed = SeriesTitle.parse(title);
    return WorkKey.of(parsed.title(), List.of(author), parsed.series());
  }

  @Test
  void editionsOfOneWorkFallTogether() {
    String key = key("The Handmaid's Tale", "Margaret Atwood");
    assertThat(key("The Handmaid's Tale : A Novel", "Margaret Atwood")).isEqualTo(key);
    assertThat(key("Handmaids Tale (Everyman's Library (Cloth))", "MARGARET ATWOOD"))
        .isEqualTo(key);
    assertThat(key("The Handmaid’s Tale [Large Print]", "Atwood, Margaret")).isEqualTo(key);
    assertThat(key("The Golden Compass (His Dark Materials, Book 1)", "Philip Pullman"))
        .isEqualTo(key("Golden Compass", "P. Pullman"));
    assertThat(key("Chéri", "Colette")).isEqualTo(key("CHERI", "Colette"));
  }

  @Test
  void volumesStayApart() {
    assertThat(key("Chobits, Vol. 2", "Clamp")).isNotEqualTo(key("Chobits, Vol. 3", "Clamp"));
    assertThat(key("Saga (Saga, #2)", "Vaughan")).isNotEqualTo(key("Saga (Saga, #3)", "Vaughan"));
  }

  @Test
  void firstVolumeNamedAsTheSeriesNeedsNoNumber() {
    assertThat(key("Foundation (Foundation #1)", "Asimov")).isEqualTo(key("Foundation", "Asimov"));
  }

  @Test
  void sameTitleOfAnotherAuthorIsAnotherWork() {
    assertThat(key("Emma", "Jane Austen")).isNotEqualTo(key("Emma", "Alexander McCall Smith"));
  }

  @Test
  void titlesInAnyScriptAndOfSignsAloneHaveAKey() {
    assertThat(key("Евгений Онегин", "А. С. Пушкин")).isEqualTo("евгении онегин/пушкин");
    assertThat(key("!!!", "X")).isEqualTo("!!!/x");
    assertThat(WorkKey.of("(Untitled)", List.of(), Optional.empty())).isEqualTo("(untitled)/");
  }
}
