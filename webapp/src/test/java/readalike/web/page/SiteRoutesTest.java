package readalike.web.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;

class SiteRoutesTest {
  private static final String SCRIPT = "export const cover = 'drawn';\n".repeat(100);

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.start(data, SiteRoutes.files(site(SCRIPT)));
  }

  private static SiteFiles site(String script) {
    return SiteFiles.of(List.of(new SiteFile("/js/app.js", script.getBytes(UTF_8))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void fileHasItsMediaTypeAndIsAskedForAgain() throws Exception {
    HttpResponse<String> response = server.get("/js/app.js");
    assertThat(response.body()).isEqualTo(SCRIPT);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void fileInTheFolderOfItsContentIsKeptWithoutAsking() throws Exception {
    HttpResponse<String> response = server.get(site(SCRIPT).folder() + "/js/app.js");
    assertThat(response.body()).isEqualTo(SCRIPT);
    assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable", "max-age=31536000");
  }

  @Test
  void fileInTheFolderOfAnotherContentIsAskedForAgain() throws Exception {
    String other = site(SCRIPT + " ").folder();
    assertThat(other).isNotEqualTo(site(SCRIPT).folder());
    HttpResponse<String> response = server.get(other + "/js/app.js");
    assertThat(response.body()).isEqualTo(SCRIPT);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void clientThatHasTheFileGets304() throws Exception {
    String etag = server.get("/js/app.js").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> response =
        server.send(server.request("/js/app.js").header("If-None-Match", "\"x\", W/" + etag));
    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("ETag")).hasValue(etag);
  }

  @Test
  void clientThatHasThePackedFileGets304() throws Exception {
    String etag =
        server
            .send(server.request("/js/app.js").header("Accept-Encoding", "gzip"))
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    HttpResponse<String> response =
        server.send(
            server
                .request("/js/app.js")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", etag));
    assertThat(response.statusCode()).isEqualTo(304);
  }

  @Test
  void fileIsPackedForThoseWhoUnpack() throws Exception {
    String answer =
        server.raw("GET /js/app.js HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
    int body = answer.indexOf("\r\n\r\n") + 4;
    assertThat(answer.substring(0, body))
        .contains("Content-Encoding: gzip", "Vary: Accept-Encoding");
    assertThat(unpacked(answer.substring(body))).isEqualTo(SCRIPT);
  }

  private static String unpacked(String chars) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(chars.getBytes(ISO_8859_1));
    try (GZIPInputStream unpacking = new GZIPInputStream(bytes)) {
      return new String(unpacking.readAllBytes(), UTF_8);
    }
  }

  @Test
  void postToAFileIs405() throws Exception {
    HttpResponse<String> response =
        server.send(server.request("/js/app.js").POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/js", "/js/", "/js/app.js/", "/JS/app.js", "/js/app.js%00", "/book/"})
  void foldersAndNeighboursAreNotThere(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isIn(400, 404);
  }
}
