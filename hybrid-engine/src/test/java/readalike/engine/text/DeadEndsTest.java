package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.Instead;
import readalike.engine.text.SearchResult.Instead.Kind;

class DeadEndsTest {
  private final TinyLibrary library =
      new TinyLibrary()
          .add("Emma", "Jane Austen", "romance", 90)
          .add("Persuasion", "Jane Austen", "romance", 70)
          .add("Dracula", "Bram Stoker", "horror", 80)
          .add("It", "Stephen King", "horror", 60);

  @Test
  void withoutTheFiltersComesFirstThenTheAuthorThenTheTag() throws IOException {
    SearchResult result =
        library
            .open()
            .search(
                new SearchRequest(
                    "emma",
                    narrowed(List.of("Bram Stoker"), List.of("horror")),
                    Sort.RELEVANCE,
                    0,
                    5,
                    0));
    assertThat(result.total()).isZero();
    assertThat(result.instead())
        .extracting(Instead::kind)
        .containsExactly(Kind.UNFILTERED, Kind.AUTHOR, Kind.TAG);
    assertThat(titles(result.instead().get(0))).containsExactly("Emma");
    assertThat(titles(result.instead().get(1))).containsExactly("Dracula");
    assertThat(titles(result.instead().get(2))).containsExactly("Dracula", "It");
  }

  @Test
  void wordsThatNothingIsNearToLeadToPopularBooks() throws IOException {
    SearchResult result = library.open().search(SearchRequest.words("zzyzx", 5));
    assertThat(result.instead()).extracting(Instead::kind).containsExactly(Kind.POPULAR);
    assertThat(titles(result.instead().getFirst()))
        .startsWith("Emma", "Dracula", "Persuasion", "It");
  }

  @Test
  void theNearestSpellingIsTriedHoweverFar() throws IOException {
    SearchResult result = library.open().search(SearchRequest.words("exxa", 5));
    assertThat(result.total()).isZero();
    assertThat(result.instead().getFirst().kind()).isEqualTo(Kind.SPELLING);
    assertThat(result.instead().getFirst().text()).isEqualTo("emma");
  }

  @Test
  void whatIsFoundNeedsNothingInstead() throws IOException {
    assertThat(library.open().search(SearchRequest.words("emma", 5)).instead()).isEmpty();
  }

  private static Narrowing narrowed(List<String> authors, List<String> tags) {
    return new Narrowing(
        authors, tags, List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty(), List.of());
  }

  private static List<String> titles(Instead group) {
    return group.hits().stream().map(hit -> hit.book().title()).toList();
  }
}
