package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Series;

class SeriesTitleTest {
  private static String parse(String whole) {
    SeriesTitle parsed = SeriesTitle.parse(whole);
    return parsed.title() + parsed.series().map(series -> " | " + series).orElse("");
  }

  @Test
  void seriesOfGoodreadsIsTakenOff() {
    assertThat(parse("Dune (Dune Chronicles #1)")).isEqualTo("Dune | Dune Chronicles #1");
    assertThat(parse("Sabriel (Abhorsen,  #1)")).isEqualTo("Sabriel | Abhorsen #1");
    assertThat(parse("Maus (Maus, #1–2)")).isEqualTo("Maus | Maus #1-2");
    assertThat(parse("Four (Divergent, #0.1 - 0.4)")).isEqualTo("Four | Divergent #0.1-0.4");
    assertThat(parse("Mort (Discworld, #4; Death #1)")).isEqualTo("Mort | Discworld #4");
    assertThat(parse("Ranma (Ranma (US 2nd), #1)")).isEqualTo("Ranma | Ranma (US 2nd) #1");
  }

  @Test
  void seriesInWordsIsTakenOff() {
    assertThat(parse("The Subtle Knife (His Dark Materials, Book 2)"))
        .isEqualTo("The Subtle Knife | His Dark Materials #2");
    assertThat(parse("The Vampire Lestat (Vampire Chronicles, Book II)"))
        .isEqualTo("The Vampire Lestat | Vampire Chronicles #2");
    assertThat(parse("The Game of Kings (Lymond Chronicles, 1)"))
        .isEqualTo("The Game of Kings | Lymond Chronicles #1");
  }

  @Test
  void bracketsWithoutAVolumeStay() {
    for (String title :
        new String[] {
          "I Am America (And So Can You!)",
          "Emma (Signet Classics (Paperback))",
          "Guinness World Records (Guinness Book of Records, 2000)",
          "Crow Lake (Today Show Book Club #7)",
          "(Untitled, #3)",
          "#GIRLBOSS",
          "Saga #1"
        }) {
      assertThat(parse(title)).isEqualTo(title);
    }
  }

  @Test
  void cellHoldsANameAndPerhapsAVolume() {
    assertThat(SeriesTitle.ofCells("Dune #1", "")).contains(new Series("Dune", "1"));
    assertThat(SeriesTitle.ofCells("Dune", "2.0")).contains(new Series("Dune", "2"));
    assertThat(SeriesTitle.ofCells("Dune #1", "3")).contains(new Series("Dune", "3"));
    assertThat(SeriesTitle.ofCells("Area 51", "")).contains(new Series("Area 51", ""));
    assertThat(SeriesTitle.ofCells(" ", "3")).isEmpty();
  }
}
