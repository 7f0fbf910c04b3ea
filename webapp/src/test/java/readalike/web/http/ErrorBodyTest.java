package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/x", "/health/ready", "/metrics", ""})
  void programsGetJson(String path) {
    ErrorBody body = ErrorBody.of(path, 404, "no \"é\"");
    assertThat(body.contentType()).isEqualTo("application/json");
    assertThat(body.text()).isEqualTo("{\"error\":{\"status\":404,\"message\":\"no \\\"é\\\"\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/book/api", "/healthy"})
  void peopleGetAPage(String path) {
    assertThat(ErrorBody.of(path, 404, "x").contentType()).isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void messageIsEscapedOnThePage() {
    assertThat(ErrorBody.of("/", 400, "<script>'\"&").text())
        .contains("<p class=\"state__message\">&lt;script&gt;&#39;&quot;&amp;</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "404, This page is not on the shelves",
    "429, 'A little slower, please'",
    "500, Something went wrong here",
    "503, The library is busy"
  })
  void everyTroubleHasItsOwnWordsAndAWayOn(int status, String heading) {
    assertThat(ErrorBody.of("/", status, "x").text())
        .contains("<h1>" + heading + "</h1>", "action=\"/search\"", "href=\"/\"")
        .doesNotContain("<script", "style=", "HEADING", "HELP");
  }
}
