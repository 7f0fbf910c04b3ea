package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A message whose end a proxy in front could see elsewhere than this server does is refused, and
 * what stands behind that end is never answered as a request of its own.
 */
class SmugglingTest {
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
  private static final String HIDDEN = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String POST =
      String.join(
          "\r\n",
          "POST /api/v1/recommendations HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "");

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length : 5\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: identity, chunked\r\nContent-Length: 5\r\n",
        "Transfer-Encoding:\u000bchunked\r\n",
        "Transfer-Encoding: \"chunked\"\r\n",
        "X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
        "X: a\nContent-Length: 5\rContent-Length: 6\r\n",
      })
  void messageOfTwoPossibleLengthsIsRefusedAndTheConnectionEnds(String headers) throws IOException {
    String answer = server.raw(POST + headers + "\r\n0\r\n\r\n" + HIDDEN);
    assertThat(STATUS_LINE.matcher(answer).results().map(found -> found.group(1)))
        .describedAs(answer)
        .hasSize(1)
        .allMatch(status -> status.startsWith("4") || status.equals("501"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\n{}   \r\n0\r\n\r\n",
        "-1\r\n{}\r\n0\r\n\r\n",
        "2 2\r\n{}\r\n0\r\n\r\n",
        "fffffffffffffffff\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}XX0\r\n\r\n",
      })
  void chunksThatAreNoneNeverLeadToASecondRequest(String chunks) throws IOException {
    String answer = server.raw(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + HIDDEN);
    assertThat(answer).doesNotContain("HTTP/1.1 200");
  }

  /** What a proxy may send in one go is two requests, and both are answered. */
  @Test
  void whatIsTwoRequestsIsAnsweredTwice() throws IOException {
    String answer = server.raw(HIDDEN + HIDDEN);
    assertThat(STATUS_LINE.matcher(answer).results()).hasSize(2);
  }

  @Test
  void lineEndsInAnAddressOrNameMakeNoHeaders() throws IOException {
    String answer =
        server.raw(
            String.join(
                "\r\n",
                "GET /search?q=a&lang=en%0d%0aX-Injected:%20yes HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "",
                ""));
    assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("\r\nX-Injected");
  }
}
