package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class SuggestServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> items(String typed) throws Exception {
    return server.json("/api/v1/suggest?q=" + typed).getAsJsonArray("items").asList().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void titleNamesItsBook() throws Exception {
    assertThat(items("to+kill"))
        .containsExactly(
            "{\"kind\":\"title\",\"text\":\"To Kill a Mockingbird\",\"by\":\"Harper Lee\",\"book\":\"mockingbird\"}");
  }

  @Test
  void authorNamesNoBook() throws Exception {
    assertThat(items("aust"))
        .contains("{\"kind\":\"author\",\"text\":\"Jane Austen\",\"by\":null,\"book\":null}");
  }

  @Test
  void atMostNAreSuggested() throws Exception {
    assertThat(server.json("/api/v1/suggest?q=e&n=1").getAsJsonArray("items").size())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void nothingTypedSuggestsNothing() throws Exception {
    assertThat(items("")).isEmpty();
  }
}
