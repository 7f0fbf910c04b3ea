package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class BookFamilyServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> ids(String path) throws Exception {
    return server.json(path).getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(book -> book.get("id").getAsString())
        .toList();
  }

  @Test
  void editionsOfAWorkNameEachOtherButNotThemselves() throws Exception {
    assertThat(ids("/api/v1/books/1984/editions")).containsExactly("nineteen-84-es");
    assertThat(ids("/api/v1/books/nineteen-84-es/editions")).containsExactly("1984");
  }

  @Test
  void aSeriesIsInTheOrderOfItsVolumes() throws Exception {
    assertThat(ids("/api/v1/books/dune-messiah/series")).startsWith("dune", "dune-messiah");
  }

  @Test
  void aBookWithoutSeriesOrEditionsHasNone() throws Exception {
    assertThat(ids("/api/v1/books/emma/series")).isEmpty();
    assertThat(ids("/api/v1/books/emma/editions")).isEmpty();
  }

  @Test
  void severalBooksComeInTheOrderAskedWithoutThoseThatAreNotThere() throws Exception {
    assertThat(ids("/api/v1/books?id=emma&id=nothing&id=dune")).containsExactly("emma", "dune");
    assertThat(ids("/api/v1/books")).isEmpty();
  }

  @Test
  void unknownBookIs404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/books/nothing/series"), 404))
        .isEqualTo("no book has the id nothing");
  }
}
