package readalike.web.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;
import readalike.web.WebLimits;

class LingeringCloseTest {
  /** More than the sockets of both sides hold, so that somebody has to read it. */
  private static final int LARGE = 24 << 20;

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Socket begin(TestServer to, String path, String headers) throws IOException {
    Socket socket = new Socket("localhost", to.port());
    socket.setSoTimeout(30_000);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n" + headers;
    socket.getOutputStream().write((head + "\r\n").getBytes(US_ASCII));
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/imports/preview", "/api/v1/recommendations", "/nowhere"})
  void clientThatReadsOnlyWhenItHasSentAllSeesWhyItWasRefused(String path) throws IOException {
    try (Socket socket = begin(server, path, "Content-Length: " + LARGE + "\r\n")) {
      socket.getOutputStream().write(new byte[LARGE]);
      assertThat(TestServer.answer(socket.getInputStream()))
          .containsPattern("^HTTP/1.1 4[0-9]{2} ")
          .containsIgnoringCase("Connection: close");
      assertThat(socket.getInputStream().read()).as("the end").isEqualTo(-1);
    }
  }

  @Test
  void bodyWithoutEndIsNotReadForEver() throws IOException {
    byte[] chunk = ("100000\r\n" + "a".repeat(1 << 20) + "\r\n").getBytes(US_ASCII);
    try (Socket socket =
        begin(server, "/api/v1/imports/preview", "Transfer-Encoding: chunked\r\n")) {
      long begin = System.nanoTime();
      int sent = 0;
      while (sent < 200 && sends(socket.getOutputStream(), chunk)) {
        sent++;
      }
      boolean byTime = System.nanoTime() - begin > 9e9;
      assertThat(sent).as("MiB").isBetween(byTime ? 1 : 64, 199);
    }
  }

  private static boolean sends(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** The server's usual time-out is longer than the client's patience here. */
  @Test
  @Tag("slow")
  void clientThatFallsSilentIsLeftBeforeTheUsualTimeOut(@TempDir Path data) throws Exception {
    WebLimits usual = WebLimits.DEFAULT;
    WebLimits patient =
        new WebLimits(
            usual.connections(),
            usual.addressConnections(),
            usual.requests(),
            usual.queued(),
            usual.longestWait(),
            Duration.ofMinutes(5),
            usual.headers(),
            usual.stop(),
            usual.rates());
    try (TestServer own =
            TestServer.start(data, TestServer.SETTINGS.withLimits(patient), List.of());
        Socket socket = begin(own, "/nowhere", "Content-Length: " + LARGE + "\r\n")) {
      assertThat(TestServer.answer(socket.getInputStream())).startsWith("HTTP/1.1 404 ");
      assertThat(sends(socket.getOutputStream(), new byte[1])).as("still read").isTrue();
      Thread.sleep(4_000);
      sends(socket.getOutputStream(), new byte[1]); // is answered by a reset
      Thread.sleep(200);
      assertThat(sends(socket.getOutputStream(), new byte[1])).isFalse();
    }
  }

  @Test
  void clientThatWasToldToGoOnSeesWhyItWasRefusedAfterAll() throws IOException {
    String headers = "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n";
    byte[] chunk = ("100000\r\n" + "a".repeat(1 << 20) + "\r\n").getBytes(US_ASCII);
    try (Socket socket = begin(server, "/api/v1/imports/preview", headers)) {
      assertThat(socket.getInputStream().readNBytes(25))
          .startsWith("HTTP/1.1 100 ".getBytes(US_ASCII));
      for (int i = 0; i < 24; i++) {
        socket.getOutputStream().write(chunk);
      }
      socket.getOutputStream().write("0\r\n\r\n".getBytes(US_ASCII));
      assertThat(TestServer.answer(socket.getInputStream())).contains("HTTP/1.1 413 ");
    }
  }

  @Test
  void clientThatAsksFirstIsNotToldToGoOn() throws IOException {
    String headers = "Expect: 100-continue\r\nContent-Length: " + LARGE + "\r\n";
    try (Socket socket = begin(server, "/api/v1/imports/preview", headers)) {
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 413 ")
          .doesNotContain("100 Continue");
    }
  }
}
