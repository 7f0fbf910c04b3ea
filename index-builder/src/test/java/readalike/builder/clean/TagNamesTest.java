package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagNamesTest {
  private final TagNames names = new TagNames();

  @Test
  void spellingsOfOneTagFallTogether() {
    assertThat(names.normalise(List.of("children-s", "childrens", "Children", "kids")))
        .containsExactly("children");
    assertThat(names.normalise(List.of("sci-fi", "scifi", "science-fiction")))
        .containsExactly("science fiction");
    assertThat(names.normalise(List.of("ya", "YA fiction"))).containsExactly("young adult");
  }

  @Test
  void wordsOfAShelfAreNoTag() {
    assertThat(names.normalise(List.of("to-read", "manga-i-own", "favorites", "read-fantasy")))
        .containsExactly("manga", "fantasy");
  }

  @Test
  void tagOfTheTableKeepsItsShelfWord() {
    assertThat(names.normalise(List.of("good-and-evil", "good-fantasy")))
        .containsExactly("good and evil", "fantasy");
  }

  @Test
  void unknownTagStaysAsItIs() {
    assertThat(names.normalise("Time_travel")).isEqualTo("time travel");
  }

  @Test
  void tagThatIsKeptIsNoSpellingOfAnother() {
    Map<String, String> spellings = names.spellings();
    assertThat(spellings.values()).noneMatch(spellings::containsKey);
    assertThat(spellings.values()).allMatch(tag -> names.normalise(tag).equals(tag));
  }

  @Test
  void everySpellingOfTheTableIsReached() {
    assertThat(names.spellings())
        .allSatisfy((spelling, tag) -> assertThat(names.normalise(spelling)).isEqualTo(tag));
  }

  @Test
  void bookHasAtMostFiftyTags() {
    List<String> many = java.util.stream.IntStream.range(0, 99).mapToObj(i -> "tag" + i).toList();
    assertThat(names.normalise(many)).hasSize(TagNames.MAX_TAGS);
  }
}
