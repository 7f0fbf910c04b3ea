package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that speaks TLS in this server's place. */
class ProxyTest {
  @TempDir private Path data;

  private static HttpResponse<String> signUp(TestServer server, String name) throws Exception {
    return server.send(
        server
            .request("/api/v1/account")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", "203.0.113.7")
            .header("X-Forwarded-Proto", "https")
            .POST(BodyPublishers.ofString(TestReader.credentials(name, TestReader.PASSPHRASE))));
  }

  @Test
  void trustedProxySaysThatTheReaderCameOverTlsAndTheCookieIsSecure() throws Exception {
    WebAccess access = new WebAccess(Set.of(), Set.of(InetAddress.ofLiteral("127.0.0.1")));
    try (TestServer server =
        TestServer.start(data, TestServer.SETTINGS.withAccess(access), List.of())) {
      assertThat(signUp(server, "through").headers().firstValue("Set-Cookie").orElseThrow())
          .contains("Secure");
    }
  }

  @Test
  void strangerWhoSaysSoIsNotBelieved() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      assertThat(signUp(server, "directly").headers().firstValue("Set-Cookie").orElseThrow())
          .doesNotContain("Secure");
    }
  }
}
