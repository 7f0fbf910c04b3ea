package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too many requests, too many connections, clients that dawdle: others are served all the same. */
class CrowdTest {
  private static final RateLimits FEW = new RateLimits(0.01, 3, 0, 1);

  @TempDir private Path data;

  private static WebSettings settings(Set<InetAddress> proxies) {
    return TestServer.SETTINGS
        .withAccess(new WebAccess(Set.of(), proxies))
        .withLimits(WebLimits.DEFAULT.withRates(FEW));
  }

  private static HttpResponse<String> from(TestServer server, String forwarded) throws Exception {
    return server.send(server.request("/health/live").header("X-Forwarded-For", forwarded));
  }

  @Test
  void addressThatAsksTooOftenWaitsAndOthersDoNot() throws Exception {
    try (TestServer server =
        TestServer.start(data, settings(Set.of(InetAddress.ofLiteral("127.0.0.1"))), List.of())) {
      for (int i = 0; i < 3; i++) {
        assertThat(from(server, "203.0.113.7").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = from(server, "203.0.113.7");
      assertThat(TestServer.message(refused, 429)).contains("Retry-After");
      assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong())
          .isBetween(70L, 100L);
      assertThat(from(server, "203.0.113.8").statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics").body()).contains("refused_total{status=\"429\"} 1");
    }
  }

  @Test
  void accountThatAsksTooOftenWaitsAndOthersDoNot() throws Exception {
    WebLimits limits = WebLimits.DEFAULT.withRates(new RateLimits(0, 1, 0.01, 3));
    try (TestServer server =
        TestServer.start(data, TestServer.SETTINGS.withLimits(limits), List.of())) {
      TestReader eager = TestReader.signUp(server, "eager");
      TestReader calm = TestReader.signUp(server, "calm");
      for (int i = 0; i < 3; i++) {
        assertThat(eager.get("/api/v1/me").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = eager.get("/api/v1/me");
      assertThat(TestServer.message(refused, 429)).contains("this account");
      assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong())
          .isBetween(70L, 100L);
      assertThat(calm.get("/api/v1/me").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void neighboursInOneIpv6NetworkCountAsOne() throws Exception {
    try (TestServer server =
        TestServer.start(data, settings(Set.of(InetAddress.ofLiteral("127.0.0.1"))), List.of())) {
      for (int i = 0; i < 3; i++) {
        assertThat(from(server, "2001:db8:1:2::" + i).statusCode()).isEqualTo(200);
      }
      assertThat(from(server, "2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
      assertThat(from(server, "2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void madeUpAddressBeforeTheProxysOwnHelpsNobody() throws Exception {
    try (TestServer server =
        TestServer.start(data, settings(Set.of(InetAddress.ofLiteral("127.0.0.1"))), List.of())) {
      for (int i = 0; i < 3; i++) {
        assertThat(from(server, "198.51.100." + i + ", 203.0.113.7").statusCode()).isEqualTo(200);
      }
      assertThat(from(server, "198.51.100.9, 203.0.113.7").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void forwardedAddressOfAStrangerIsNotBelieved() throws Exception {
    try (TestServer server = TestServer.start(data, settings(Set.of()), List.of())) {
      // All of these come from this machine, which nothing limits.
      for (int i = 0; i < 10; i++) {
        assertThat(from(server, "203.0.113.7").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void tricklingHeadersEndTheConnectionThoughItIsNeverSilent() throws Exception {
    WebLimits limits = WebLimits.DEFAULT.withHeaders(Duration.ofSeconds(2));
    try (TestServer server =
            TestServer.start(data, TestServer.SETTINGS.withLimits(limits), List.of());
        Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(100);
      socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
      int sent = 0;
      while (isOpen(socket) && sent < 200 && sends(socket, "X: 1\r\n")) {
        sent++;
      }
      assertThat(sent).isBetween(2, 199);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void slowBodyIsNotTakenForSlowHeaders() throws Exception {
    WebLimits limits = WebLimits.DEFAULT.withHeaders(Duration.ofMillis(300));
    String body = "{\"ratings\":[]}" + " ".repeat(12);
    try (TestServer server =
            TestServer.start(data, TestServer.SETTINGS.withLimits(limits), List.of());
        Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(100);
      String head =
          "POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
              + ("Content-Type: application/json\r\nContent-Length: " + body.length())
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      for (byte each : body.getBytes(StandardCharsets.US_ASCII)) {
        assertThat(isOpen(socket)).isTrue();
        socket.getOutputStream().write(each);
      }
      socket.setSoTimeout(10_000);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 503")
          .contains("no build is served yet");
    }
  }

  /** Whether the server's end did not come between the wait for it and this. */
  private static boolean sends(Socket socket, String header) {
    try {
      socket.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Waits a tenth of a second for the server's end of the connection. */
  private static boolean isOpen(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (java.net.SocketTimeoutException _) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
