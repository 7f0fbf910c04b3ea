package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is a command elsewhere (SQL, Lucene, shell, templates) is text here. */
class InjectionTest {
  private static TestServer server;
  private static TestReader reader;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    server = TestServer.withTinyBuild(data);
    reader = TestReader.signUp(server, "reader");
    reader.put("/api/v1/me/ratings/dune", "{\"rating\":5}");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE reader; --",
        "\" OR \"\"=\"",
        "*:*",
        "title:[* TO *] OR _exists_:id",
        "/.*/",
        "dune~2^99999",
        "${jndi:ldap://127.0.0.1/a}",
        "{{constructor}} #{7*7} <%= 7*7 %>",
        "$(id) `id` | id",
        "%s%s%n",
        "\u0000\u202e\uFEFF",
      })
  void commandsOfOtherLanguagesAreText(String text) throws Exception {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    for (String address :
        List.of(
            "/api/v1/search?q=" + encoded,
            "/api/v1/search?author=" + encoded + "&tag=" + encoded,
            "/api/v1/suggest?q=" + encoded,
            "/api/v1/books/" + encoded,
            "/api/v1/users/" + encoded + "/recommendations",
            "/search?q=" + encoded,
            "/book/" + encoded)) {
      HttpResponse<String> answer = server.get(address);
      assertThat(answer.statusCode()).describedAs(address).isIn(200, 400, 404);
    }
    String credentials = TestReader.credentials(text, text + text + text);
    assertThat(server.post("/api/v1/session", credentials).statusCode()).isIn(400, 401);
    HttpResponse<String> rated = reader.put("/api/v1/me/ratings/" + encoded, "{\"rating\":5}");
    assertThat(rated.statusCode()).isIn(400, 404);
    assertThat(reader.list("/api/v1/me/ratings")).hasSize(1);
  }
}
