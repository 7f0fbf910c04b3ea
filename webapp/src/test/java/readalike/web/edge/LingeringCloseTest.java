package readalike.web.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;

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

  private static Socket begin(String path, String headers) throws IOException {
    Socket socket = new Socket("localhost", server.port());
    socket.setSoTimeout(30_000);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n" + headers;
    socket.getOutputStream().write((head + "\r\n").getBytes(US_ASCII));
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/imports/preview", "/api/v1/recommendations", "/nowhere"})
  void clientThatReadsOnlyWhenItHasSentAllSeesWhyItWasRefused(String path) throws IOException {
    try (Socket socket = begin(path, "Content-Length: " + LARGE + "\r\n")) {
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
    try (Socket socket = begin("/api/v1/imports/preview", "Transfer-Encoding: chunked\r\n")) {
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

  @Test
  void clientThatAsksFirstIsNotToldToGoOn() throws IOException {
    String headers = "Expect: 100-continue\r\nContent-Length: " + LARGE + "\r\n";
    try (Socket socket = begin("/api/v1/imports/preview", headers)) {
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 413 ")
          .doesNotContain("100 Continue");
    }
  }
}
