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

class RecommendationsServletTest {
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
  void ratedBooksAndTheirOtherEditionsAreNotListed() throws Exception {
    assertThat(TestServer.books(server.json("/api/v1/users/u1/recommendations?n=100")))
        .isNotEmpty()
        .doesNotContain("1984", "nineteen-84-es", "brave-new-world", "animal-farm")
        .doesNotHaveDuplicates();
  }

  @Test
  void readersOfRomancesGetTheMissingRomance() throws Exception {
    // u7 rated emma and jane-eyre; u5 and u6 read persuasion with them
    assertThat(TestServer.books(server.json("/api/v1/users/u7/recommendations?n=1")))
        .containsExactly("persuasion");
  }

  @Test
  void pagesFollowOneAnother() throws Exception {
    List<String> all = TestServer.books(server.json("/api/v1/users/u1/recommendations?n=4"));
    assertThat(TestServer.books(server.json("/api/v1/users/u1/recommendations?n=2&offset=2")))
        .isEqualTo(all.subList(2, 4));
  }

  @Test
  void itemHasStarsOnTheScaleAndAReason() throws Exception {
    for (JsonElement element :
        server.json("/api/v1/users/u5/recommendations").getAsJsonArray("items")) {
      assertThat(element.getAsJsonObject().get("estimate").getAsDouble()).isBetween(1.0, 5.0);
      assertThat(element.getAsJsonObject().get("reason").getAsString()).isNotBlank();
      assertThat(element.getAsJsonObject().get("build").getAsString()).isEqualTo("tiny");
    }
  }

  @Test
  void unknownUserIs404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/users/nobody/recommendations"), 404))
        .isEqualTo("no user has the id nobody");
  }
}
