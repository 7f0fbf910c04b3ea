package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final HttpServlet SERVLET = new HttpServlet() {};

  private static Route get(String template) {
    return new Route("GET", template, SERVLET);
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
