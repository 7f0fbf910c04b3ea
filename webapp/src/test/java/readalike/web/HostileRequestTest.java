package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that no well-meaning client sends are refused with 4xx in the one error format. */
class HostileRequestTest {
  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";
  private static final String POST =
      "POST /api/v1/recommendations HTTP/1.1\r\nContent-Type: application/json\r\n";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertRefused(String request, int status) throws IOException {
    String answer = server.raw(request);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.split("\r\n\r\n", 2)[0])
        .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff")
        .doesNotContainIgnoringCase("Server:");
    assertThat(answer.split("\r\n\r\n", 2)[1])
        .matches("(?s)\\{\"error\":\\{\"status\":" + status + ",.*}|<!doctype html>.*")
        .doesNotContainIgnoringCase("exception", "readalike.web", "jetty", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/.%2e/etc/passwd",
        "/%c0%ae%c0%ae/etc/passwd",
        "/..;/etc/passwd",
        "/api/v1/users/%2e%2e",
        "/api/v1/users/a%00b",
        "/api/v1/users/%",
        "/api/v1/users/%zz",
        "/api/v1/users/%u0041",
        "/api/v1/users/%c3%28",
        "/api/v1/users/\u00e9",
        "/api/v1/users/|\"<>",
        "/api//v1/users/1",
        "/api/v1/search?q=%zz",
        "/api/v1/search?q=%ff",
        "http://elsewhere/api/v1/search",
      })
  void brokenAddressIs400(String address) throws IOException {
    assertRefused("GET " + address + " HTTP/1.1\r\n" + END, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fetc/passwd",
        "/..%5c..%5cetc/passwd",
        "/js/..%2findex.html",
        "/%252e%252e/etc/passwd",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/readalike/web/WebServer.class",
        "/site/",
        "/api/v1/../../x",
      })
  void addressThatLeadsNowhereIs404(String address) throws IOException {
    assertRefused("GET " + address + " HTTP/1.1\r\n" + END, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "DELETE", "PUT", "PATCH", "POST", "FOO", "get"})
  void otherMethodIs405(String method) throws IOException {
    assertRefused(method + " /api/v1/build HTTP/1.1\r\n" + END, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a%00b",
        "/%zz",
        "/..;/x",
        "/api/v1/search?q=%ff",
        "/api/v1/books/none",
        "/book/"
      })
  void closedConnectionIsAnnouncedInTheAnswerBeforeIt(String address) throws IOException {
    String kept = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String answers = server.raw(kept + "GET /api/v1/build HTTP/1.1\r\n" + END);
    String first = answers.split("\r\n\r\n", 2)[0];
    boolean second = answers.indexOf("HTTP/1.1 ", first.length()) > 0;
    assertThat(first.contains("Connection: close")).describedAs(first).isEqualTo(!second);
  }

  static Stream<Arguments> brokenMessages() {
    String get = "GET /api/v1/build HTTP/1.1\r\n";
    return Stream.of(
        Arguments.of("no host", get + "Connection: close\r\n\r\n", 400),
        Arguments.of("two hosts", get + "Host: a\r\n" + END, 400),
        Arguments.of("bad header name", get + "Bad Header: x\r\n" + END, 400),
        Arguments.of("NUL in a header", get + "X: a\u0000b\r\n" + END, 400),
        Arguments.of("TLS hello", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400),
        Arguments.of("long address", "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n" + END, 414),
        Arguments.of("long header", get + "X: " + "a".repeat(9000) + "\r\n" + END, 431),
        Arguments.of("many headers", get + "X: a\r\n".repeat(2000) + END, 431),
        Arguments.of("strange expectation", POST + "Expect: x\r\n" + END, 417));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenMessages")
  void brokenMessageIsRefused(String what, String request, int status) throws IOException {
    assertRefused(request, status);
  }

  static Stream<Arguments> brokenBodies() {
    String chunked = "Transfer-Encoding: chunked\r\n" + END;
    String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
    return Stream.of(
        Arguments.of(
            "two lengths", "Content-Length: 2\r\nContent-Length: 3\r\n" + END + "{}}", 400),
        Arguments.of("length and chunks", "Content-Length: 2\r\n" + chunked + "{}", 400),
        Arguments.of("negative length", "Content-Length: -1\r\n" + END + "{}", 400),
        Arguments.of("huge length", "Content-Length: 99999999999999999999\r\n" + END + "{}", 400),
        Arguments.of("shorter than its length", "Content-Length: 50\r\n" + END + "{}", 400),
        Arguments.of("chunk size that is none", chunked + "zz\r\n{}\r\n0\r\n\r\n", 400),
        Arguments.of("chunk that is too short", chunked + "5\r\n{}\r\n", 400),
        Arguments.of("1 MB", "Content-Length: 1000000\r\n" + END + "a".repeat(1_000_000), 413),
        Arguments.of("1 MB in chunks", chunked + chunk.repeat(16) + "0\r\n\r\n", 413),
        Arguments.of("no JSON", "Content-Length: 4\r\n" + END + "oops", 400),
        Arguments.of("bad UTF-8", "Content-Length: 5\r\n" + END + "{\"\u00ff\"", 400),
        Arguments.of("packed", "Content-Encoding: gzip\r\nContent-Length: 2\r\n" + END + "{}", 415),
        Arguments.of(
            "deep",
            "Content-Length: 200006\r\n" + END + "{\"x\":" + "[".repeat(200_000) + "}",
            400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenBodies")
  void brokenBodyIsRefused(String what, String headersAndBody, int status) throws IOException {
    assertRefused(POST + headersAndBody, status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "a%25b", "a%5Cb", "a%0Ab", "%C3%A9%E2%82%AC%F0%9F%98%80", "a;b"})
  void idMayHoldAnyCharacter(String id) throws IOException {
    // There is no build here; what counts is that the request came as far as asking for one.
    assertThat(server.raw("GET /api/v1/users/" + id + " HTTP/1.1\r\n" + END))
        .contains("no build is served yet");
  }
}
