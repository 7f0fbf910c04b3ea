package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class SimilarServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void bookIsNotItsOwnReadalikeNorIsItsOtherEdition() throws Exception {
    assertThat(TestServer.books(server.json("/api/v1/books/1984/similar?n=100")))
        .isNotEmpty()
        .doesNotContain("1984", "nineteen-84-es")
        .doesNotHaveDuplicates();
  }

  @Test
  void scoreIsTheSumOfItsPartsAndFalls() throws Exception {
    double last = Double.POSITIVE_INFINITY;
    for (JsonElement element : server.json("/api/v1/books/emma/similar").getAsJsonArray("items")) {
      JsonObject item = element.getAsJsonObject();
      double sum =
          item.getAsJsonObject("parts").asMap().values().stream()
              .mapToDouble(JsonElement::getAsDouble)
              .sum();
      assertThat(item.get("score").getAsDouble())
          .isCloseTo(sum, within(1e-6))
          .isLessThanOrEqualTo(last);
      assertThat(item.get("reason").getAsString()).isNotBlank();
      last = item.get("score").getAsDouble();
    }
  }

  @Test
  void atMostNAreListed() throws Exception {
    assertThat(TestServer.books(server.json("/api/v1/books/emma/similar?n=1"))).hasSize(1);
  }

  @Test
  void unknownBookIs404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/books/nothing/similar"), 404))
        .isEqualTo("no book has the id nothing");
  }
}
