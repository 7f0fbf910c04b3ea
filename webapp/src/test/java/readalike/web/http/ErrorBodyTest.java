package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/x", "/health/ready", "/metrics", ""})
  void programsGetJson(String path) {
    assertThat(ErrorBody.isForPrograms(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/book/api", "/healthy"})
  void peopleGetAPage(String path) {
    assertThat(ErrorBody.isForPrograms(path)).isFalse();
  }

  @Test
  void jsonHasStatusAndMessage() {
    ErrorBody body = ErrorBody.json(404, "no \"é\"");
    assertThat(body.contentType()).isEqualTo("application/json");
    assertThat(body.text()).isEqualTo("{\"error\":{\"status\":404,\"message\":\"no \\\"é\\\"\"}}");
  }
}
