package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final HttpServlet SERVLET = new HttpServlet() {};

  private static Route get(String template) {
    return new Route("GET", template, SERVLET);
  }

  @Test
  void segmentInBracesStandsForAnyText() {
    assertThat(get("/books/{id}/similar").match(List.of("books", "a/b", "similar")))
        .hasValueSatisfying(values -> assertThat(values).containsEntry("id", "a/b").hasSize(1));
  }

  @Test
  void segmentInBracesIsNeverEmpty() {
    assertThat(get("/books/{id}").match(List.of("books", ""))).isEmpty();
  }

  @Test
  void otherSegmentsAndOtherLengthsDoNotMatch() {
    Route route = get("/books/{id}");
    assertThat(route.match(List.of("users", "1"))).isEmpty();
    assertThat(route.match(List.of("books"))).isEmpty();
    assertThat(route.match(List.of("books", "1", ""))).isEmpty();
  }

  @Test
  void rootIsOneEmptySegment() {
    assertThat(get("/").match(PercentDecoding.segments("/"))).isPresent();
    assertThat(get("/").match(PercentDecoding.segments("/x"))).isEmpty();
  }

  @Test
  void getAnswersHeadToo() {
    assertThat(get("/").answers("HEAD")).isTrue();
    assertThat(get("/").answers("POST")).isFalse();
    assertThat(new Route("POST", "/", SERVLET).answers("HEAD")).isFalse();
  }

  @Test
  void strangeMethodsAndTemplatesAreRefused() {
    assertThatThrownBy(() -> new Route("get", "/", SERVLET)).hasMessageContaining("got get");
    assertThatThrownBy(() -> new Route("GET", "books", SERVLET)).hasMessageContaining("got books");
  }
}
