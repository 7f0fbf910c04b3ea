package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.web.http.Route;

class WebServerTest {
  @TempDir private Path data;

  @Test
  void portInUseIsOneClearLine() throws IOException {
    try (TestServer first = TestServer.start(data)) {
      WebSettings same = new WebSettings("localhost", first.port());
      assertThatThrownBy(() -> WebServer.start(same, new Builds(data), Clock.systemUTC()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot listen on localhost:" + first.port())
          .hasMessageContaining("--port")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void unknownHostIsOneClearLine() {
    WebSettings elsewhere = new WebSettings("host.invalid", 0);
    assertThatThrownBy(() -> WebServer.start(elsewhere, new Builds(data), Clock.systemUTC()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("host.invalid");
  }

  @Test
  void closedServerIsGoneAndClosingAgainDoesNothing() throws IOException {
    TestServer server = TestServer.start(data);
    server.close();
    assertThatThrownBy(() -> server.raw("")).isInstanceOf(IOException.class);
    server.close();
  }

  @Test
  void settingsRefuseWhatIsNoAddress() {
    assertThatThrownBy(() -> new WebSettings("localhost", 65536)).hasMessageContaining("65536");
    assertThatThrownBy(() -> new WebSettings(" ", 80)).hasMessageContaining("host");
    assertThat(WebSettings.DEFAULT.host()).isEqualTo("localhost");
  }

  @Test
  void failureIs500WithAReferenceAndWithoutItsCause() throws Exception {
    HttpServlet failing =
        new HttpServlet() {
          @Override
          protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("secret of the house");
          }
        };
    try (TestServer server =
        TestServer.start(data, List.of(new Route("GET", "/api/fail", failing)))) {
      assertThat(TestServer.message(server.get("/api/fail"), 500)).contains(" LFLS-1");
      HttpResponse<String> second = server.get("/api/fail");
      assertThat(second.body()).contains(" LFLS-2").doesNotContain("secret", "Exception");
    }
  }

  @Test
  void tooManyRequestsAtOnceAre503AndMayTryAgain() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    WebSettings tight =
        TestServer.SETTINGS.withLimits(
            new WebLimits(
                100,
                100,
                1,
                1,
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                RateLimits.DEFAULT));
    try (TestServer server = TestServer.start(data, tight, List.of(waiting(arrived, release)))) {
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(() -> getUnchecked(server, "/api/wait"));
      arrived.await();
      HttpResponse<String> second = server.get("/api/v1/openapi.json");
      assertThat(TestServer.message(second, 503)).contains("too many requests");
      assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      release.countDown();
      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics").body())
          .contains("readalike_http_refused_total{status=\"503\"} 1");
    }
  }

  @Test
  void requestsUnderWayEndBeforeTheServerDoes() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    TestServer server = TestServer.start(data, List.of(waiting(arrived, release)));
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> getUnchecked(server, "/api/wait"));
    arrived.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::stop);
    release.countDown();
    assertThat(first.join().statusCode()).isEqualTo(200);
    closing.join();
    server.close();
  }

  private static Route waiting(CountDownLatch arrived, CountDownLatch release) {
    return new Route(
        "GET",
        "/api/wait",
        new HttpServlet() {
          @Override
          protected void doGet(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            arrived.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        });
  }

  private static HttpResponse<String> getUnchecked(TestServer server, String path) {
    try {
      return server.get(path);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void silentConnectionIsClosed() throws Exception {
    WebSettings impatient =
        TestServer.SETTINGS.withLimits(
            new WebLimits(
                100,
                100,
                10,
                10,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                RateLimits.DEFAULT));
    try (TestServer server = TestServer.start(data, impatient, List.of())) {
      assertThat(server.rawWithoutEnd("GET / HTTP/1.1\r\nHost: local")).isEmpty();
    }
  }

  @Test
  void optionsAnswersWithTheMethods() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      HttpResponse<String> response =
          server.send(
              server.request("/api/v1/recommendations").method("OPTIONS", BodyPublishers.noBody()));
      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      HttpResponse<String> get = server.get("/api/v1/openapi.json");
      HttpResponse<String> head =
          server.send(
              server.request("/api/v1/openapi.json").method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }
  }

  @Test
  void unknownAddressIs404ForProgramsAndPeople() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      assertThat(TestServer.message(server.get("/api/v1/nothing"), 404)).isNotBlank();
      HttpResponse<String> page = server.get("/nothing");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(page.body()).contains("href=\"/\"").doesNotContain("<style", "style=", "<script");
    }
  }
}
