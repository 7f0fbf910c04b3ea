package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
  private static PathTemplate path(String template) {
    return new PathTemplate(template);
  }

  @Test
  void segmentInBracesStandsForAnyText() {
    assertThat(path("/books/{id}/similar").match(List.of("books", "a/b", "similar")))
        .hasValueSatisfying(values -> assertThat(values).containsEntry("id", "a/b").hasSize(1));
  }

  @Test
  void segmentInBracesIsNeverEmpty() {
    assertThat(path("/books/{id}").match(List.of("books", ""))).isEmpty();
  }

  @Test
  void otherSegmentsAndOtherLengthsDoNotMatch() {
    PathTemplate books = path("/books/{id}");
    assertThat(books.match(List.of("users", "1"))).isEmpty();
    assertThat(books.match(List.of("books"))).isEmpty();
    assertThat(books.match(List.of("books", "1", ""))).isEmpty();
  }

  @Test
  void rootIsOneEmptySegment() {
    assertThat(path("/").match(PercentDecoding.segments("/"))).isPresent();
    assertThat(path("/").match(PercentDecoding.segments("/x"))).isEmpty();
  }
}
