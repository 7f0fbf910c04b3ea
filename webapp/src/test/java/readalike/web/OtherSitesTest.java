package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.http.Route;

/** What pages of other sites can make a browser do here. */
class OtherSitesTest {
  private static final String FRIEND = "https://friend.example";

  private static TestServer closed;
  private static TestServer open;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    HttpServlet writes =
        new HttpServlet() {
          @Override
          protected void doPut(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
          }
        };
    List<Route> routes = List.of(new Route("PUT", "/api/write", writes));
    closed = TestServer.start(data, routes);
    open =
        TestServer.start(
            data, TestServer.SETTINGS.withAccess(new WebAccess(Set.of(FRIEND), Set.of())), routes);
  }

  @AfterAll
  static void stop() {
    closed.close();
    open.close();
  }

  private static String put(TestServer server, String headers) throws IOException {
    String answer =
        server.raw(
            "PUT /api/write HTTP/1.1\r\nHost: books.example\r\nConnection: close\r\n"
                + headers
                + "Content-Length: 0\r\n\r\n");
    return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 204".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Cookie: session=a\r\n",
        "Sec-Fetch-Site: same-origin\r\n",
        "Sec-Fetch-Site: none\r\n",
        "Origin: https://books.example\r\n",
        "Sec-Fetch-Site: same-origin\r\nOrigin: https://in.front.example\r\n",
      })
  void writeFromHereOrFromAProgramPasses(String headers) throws IOException {
    assertThat(put(closed, headers)).isEqualTo("204");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
        "Origin: https://evil.example\r\n",
        "Origin: null\r\n",
        "Origin: https://books.example.evil.example\r\n",
        "Origin: https://books.example:444\r\n",
        "Sec-Fetch-Site: cross-site\r\nOrigin: https://books.example\r\n",
        "Sec-Fetch-Site: cross-site\r\nOrigin: https://friend.example\r\n",
      })
  void writeFromAnotherSiteIsRefused(String headers) throws IOException {
    assertThat(put(closed, headers)).isEqualTo("403");
  }

  @Test
  void allowedSiteMayWriteWithoutCookiesOnly() throws IOException {
    assertThat(put(open, "Origin: " + FRIEND + "\r\n")).isEqualTo("204");
    assertThat(put(open, "Origin: " + FRIEND + "\r\nCookie: session=a\r\n")).isEqualTo("403");
    assertThat(put(open, "Origin: https://evil.example\r\n")).isEqualTo("403");
  }

  @ParameterizedTest
  @CsvSource({"https://friend.example,true", "https://friendXexample,false", "null,false"})
  void onlyAllowedSitesMayRead(String origin, boolean allowed) throws IOException {
    String answer =
        open.raw(
            "GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: "
                + origin
                + "\r\n\r\n");
    assertThat(answer.contains("Access-Control-Allow-Origin: " + origin)).isEqualTo(allowed);
    assertThat(answer).doesNotContainIgnoringCase("Allow-Credentials");
  }

  @Test
  void preflightIsAnsweredOnlyWhenConfigured() throws IOException {
    String preflight =
        "OPTIONS /api/write HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: "
            + FRIEND
            + "\r\nAccess-Control-Request-Method: PUT\r\n\r\n";
    assertThat(open.raw(preflight)).contains("Access-Control-Allow-Methods:", "PUT");
    assertThat(closed.raw(preflight)).doesNotContain("Access-Control");
  }
}
