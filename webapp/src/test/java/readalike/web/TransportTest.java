package readalike.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.format.Builds;
import readalike.web.tls.TestCertificate;
import readalike.web.tls.TlsKeys;
import readalike.web.tls.TlsSettings;

class TransportTest {
  @TempDir private static Path data;

  private static TestCertificate certificate;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.make(data.resolve("tls"), "EC");
    server =
        WebServer.start(
            TestServer.SETTINGS.withTls(pem(certificate)), new Builds(data), Clock.systemUTC());
    client = client(certificate.trust());
  }

  private static HttpClient client(SSLContext trust) {
    return HttpClient.newBuilder().sslContext(trust).build();
  }

  private static TlsSettings pem(TestCertificate files) {
    return new TlsSettings(0, files.certificate(), Optional.of(files.key()), Optional.empty());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static URI secure(String path) {
    return URI.create("https://localhost:" + server.port() + path);
  }

  private static URI plain(String path) {
    return URI.create("http://localhost:" + server.plainPort() + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({"HTTP_2, HTTP_2", "HTTP_1_1, HTTP_1_1"})
  void overTlsBothVersionsOfHttpAreSpoken(HttpClient.Version asked, HttpClient.Version spoken)
      throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(secure("/health/live")).version(asked));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(spoken);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void errorsOverHttp2HaveTheOneFormat() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(secure("/api/v1/nothing")));
    assertThat(TestServer.message(answer, 404)).isNotBlank();
    HttpRequest.Builder large =
        HttpRequest.newBuilder(secure("/")).header("X-Large", "a".repeat(9000));
    assertThatThrownBy(() -> send(large)).isInstanceOf(IOException.class);
    assertThat(send(HttpRequest.newBuilder(secure("/health/live"))).statusCode()).isEqualTo(200);
  }

  @Test
  void browserThatComesInTheClearIsSentToTls() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(plain("/search?q=a%2Fb&n=3")));
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(secure("/search?q=a%2Fb&n=3").toString());
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void whatMayCarryASecretIsRefusedInTheClear() throws Exception {
    HttpRequest.Builder keyed =
        HttpRequest.newBuilder(plain("/api/v1/build")).header("Authorization", "Bearer key");
    HttpRequest.Builder posted =
        HttpRequest.newBuilder(plain("/api/v1/recommendations"))
            .POST(BodyPublishers.ofString("{}"));
    for (HttpRequest.Builder request : new HttpRequest.Builder[] {keyed, posted}) {
      assertThat(TestServer.message(send(request), 403)).contains("https");
    }
    assertThat(send(HttpRequest.newBuilder(plain("/health/live"))).statusCode()).isEqualTo(200);
  }

  /** A client hello of an old version, as browsers of 2010 sent it; the answer is an alert. */
  @ParameterizedTest
  @ValueSource(strings = {"0300", "0301", "0302"})
  void oldVersionsOfTlsAreRefused(String version) throws IOException {
    String body = version + "00".repeat(32) + "00" + "0006002f0035c013" + "0100";
    String handshake = "01" + HexFormat.of().toHexDigits(body.length() / 2L, 6) + body;
    String hello =
        "16" + version + HexFormat.of().toHexDigits((short) (handshake.length() / 2)) + handshake;
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(hello));
      byte[] answer = socket.getInputStream().readNBytes(7);
      assertThat(answer[0]).as("an alert").isEqualTo((byte) 0x15);
      assertThat(answer[5]).as("fatal").isEqualTo((byte) 2);
      assertThat(answer[6]).as("protocol version or handshake failure").isIn((byte) 70, (byte) 40);
    }
  }

  @Test
  void agreedSuiteHasForwardSecrecy() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            certificate.trust().getSocketFactory().createSocket("localhost", server.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.startHandshake();
      assertThat(socket.getSession().getCipherSuite()).startsWith("TLS_ECDHE_");
    }
  }

  @Test
  void plainTextToTheTlsPortGetsNoAnswerAndHarmsNobody() throws Exception {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        assertThat(new String(in.readAllBytes(), US_ASCII)).doesNotContain("HTTP/1.1 200");
      }
    }
    assertThat(send(HttpRequest.newBuilder(secure("/health/live"))).statusCode()).isEqualTo(200);
  }

  @Test
  void renewedCertificateIsTakenOverAndABrokenOneIsNot() throws Exception {
    TestCertificate old = TestCertificate.make(data.resolve("old"), "EC other");
    TestCertificate renewed = TestCertificate.make(data.resolve("renewed"), "RSA");
    TlsKeys keys = TlsKeys.open(pem(old), Clock.systemUTC());
    keys.factory().start();
    String first = keys.factory().getKeyStore().getCertificate("site").toString();

    Files.writeString(old.certificate(), "half a fi");
    Files.setLastModifiedTime(old.certificate(), FileTime.fromMillis(1));
    keys.refresh();
    assertThat(keys.factory().getKeyStore().getCertificate("site")).hasToString(first);

    Files.writeString(old.certificate(), Files.readString(renewed.certificate()));
    Files.writeString(old.key(), Files.readString(renewed.key()));
    Files.setLastModifiedTime(old.certificate(), FileTime.fromMillis(2));
    keys.refresh();
    assertThat(keys.factory().getKeyStore().getCertificate("site").getPublicKey().getAlgorithm())
        .isEqualTo("RSA");
    keys.factory().stop();
  }

  /** A connection in use is not one that trickles, though its TLS layer counts no requests. */
  @Test
  void busyConnectionOverTlsIsLeftOpen() throws Exception {
    WebSettings impatient =
        TestServer.SETTINGS
            .withTls(pem(certificate))
            .withLimits(WebLimits.DEFAULT.withHeaders(Duration.ofMillis(100)));
    try (WebServer other = WebServer.start(impatient, new Builds(data), Clock.systemUTC());
        SSLSocket socket =
            (SSLSocket)
                certificate.trust().getSocketFactory().createSocket("localhost", other.port())) {
      socket.setSoTimeout(10_000);
      byte[] request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
      long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
      int answers = 0;
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(request);
        assertThat(socket.getInputStream().read()).as("after %s answers", answers).isPositive();
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
        answers++;
      }
      assertThat(answers).isPositive();
    }
  }

  @Test
  void missingCertificateIsOneClearLine() {
    TlsSettings missing =
        new TlsSettings(
            0, data.resolve("gone.crt"), Optional.of(data.resolve("gone.key")), Optional.empty());
    assertThatThrownBy(
            () ->
                WebServer.start(
                    TestServer.SETTINGS.withTls(missing), new Builds(data), Clock.systemUTC()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone.crt");
  }
}
