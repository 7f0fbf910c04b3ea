package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The names under which a site is known. */
class KnownHostsTest {
  private static TestServer named;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    named =
        TestServer.start(
            data,
            TestServer.SETTINGS.withAccess(WebAccess.DEFAULT.withHosts(Set.of("Books.example"))),
            List.of());
  }

  @AfterAll
  static void stop() {
    named.close();
  }

  private static String status(TestServer server, String target, String host) throws IOException {
    String answer =
        server.raw(
            "GET "
                + target
                + " HTTP/1.1\r\n"
                + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
                + "Connection: close\r\n\r\n");
    return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/session, books.example, 200",
    "/api/v1/session, BOOKS.example:8080, 200",
    "/, evil.example, 421",
    "/, books.example.evil.example, 421",
    "/, 127.0.0.1, 421",
    "/api/v1/session, evil.example, 421",
    "http://evil.example/, evil.example, 421",
    "/health/live, 10.0.0.7, 200",
  })
  void onlyTheNamesOfTheSiteAreAnswered(String target, String host, String status)
      throws IOException {
    assertThat(status(named, target, host)).isEqualTo(status);
  }

  /** The target names the host that counts, and must not differ from the header. */
  @Test
  void headerCannotHideTheHostThatIsAskedFor() throws IOException {
    assertThat(status(named, "http://evil.example/", "books.example")).isIn("400", "421");
  }

  @Test
  void siteWithoutNamesAnswersUnderAny(@TempDir Path data) throws IOException {
    try (TestServer any = TestServer.start(data)) {
      assertThat(status(any, "/api/v1/session", "whatever.example")).isEqualTo("200");
    }
  }
}
