package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  private static final TinyLibrary LIBRARY =
      new TinyLibrary()
          .add("Harry Potter and the Chamber of Secrets", "J.K. Rowling", "fantasy", 900)
          .add("Solaris", "Stanisław Lem", "science fiction", 50)
          .add("Potions, a Handbook", "Somebody Else", "chemistry", 2);

  @Test
  void theLeftIsReadAsTheRightAndACommaMakesBothTheSame() throws IOException {
    Synonyms synonyms =
        Synonyms.parse(List.of("# ours", "", "hp => harry potter", "sci fi, science fiction, sf"))
            .synonyms();
    assertThat(titles("hp chamber", synonyms))
        .containsExactly("Harry Potter and the Chamber of Secrets");
    assertThat(titles("sci fi", synonyms)).containsExactly("Solaris");
    assertThat(titles("sf lem", synonyms)).containsExactly("Solaris");
    assertThat(titles("harry potter", synonyms)).hasSize(1);
  }

  @Test
  void aBackslashTakesTheNextCharacterAsItIs() {
    Synonyms.Parsed parsed = Synonyms.parse(List.of("alpha\\,beta => c", "left \\=> right, both"));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.synonyms().readings(List.of("alpha", "beta"))).containsExactly(List.of("c"));
    assertThat(parsed.synonyms().readings(List.of("both")))
        .containsExactly(List.of("left", "right"));
  }

  @Test
  void badLinesAreNamedByTheirNumberAndNoneIsUsed() {
    Synonyms.Parsed parsed =
        Synonyms.parse(List.of("good, fine", "alone", "a => b => c", "x, , y", "=>", "ok => yes"));
    assertThat(parsed.problems())
        .containsExactly(
            "line 2: one phrase alone; separate synonyms by commas",
            "line 3: more than one =>",
            "line 4: a phrase without a word",
            "line 5: a phrase without a word");
    assertThat(parsed.synonyms()).isSameAs(Synonyms.NONE);
  }

  private static List<String> titles(String words, Synonyms synonyms) throws IOException {
    return LIBRARY.open(synonyms).search(SearchRequest.words(words, 5)).hits().stream()
        .map(hit -> hit.book().title())
        .toList();
  }
}
