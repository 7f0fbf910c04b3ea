package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class UserServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> shelf(JsonObject user) {
    return user.getAsJsonArray("ratings").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(
            entry ->
                entry.getAsJsonObject("book").get("id").getAsString()
                    + " "
                    + entry.get("rating").getAsInt())
        .toList();
  }

  @Test
  void shelfBeginsWithTheBestRated() throws Exception {
    JsonObject user = server.json("/api/v1/users/u2");
    // equal ratings stand in the order of the catalogue
    assertThat(shelf(user))
        .containsExactly("1984 5", "mockingbird 5", "brave-new-world 4", "dune 4");
    assertThat(user.get("total").getAsInt()).isEqualTo(4);
    assertThat(user.get("synthetic").getAsBoolean()).isTrue();
  }

  @Test
  void pageOfAShelfKeepsItsTotal() throws Exception {
    JsonObject user = server.json("/api/v1/users/u2?n=2&offset=1");
    assertThat(shelf(user)).containsExactly("mockingbird 5", "brave-new-world 4");
    assertThat(user.get("total").getAsInt()).isEqualTo(4);
    assertThat(shelf(server.json("/api/v1/users/u2?offset=1000000"))).isEmpty();
  }

  @Test
  void idWithASlashASpaceAndAPercentSignIsFound() throws Exception {
    JsonObject user = server.json("/api/v1/users/a%2Fb%20%25");
    assertThat(user.get("user").getAsString()).isEqualTo("a/b %");
    assertThat(shelf(user)).containsExactly("nineteen-84-es 4", "tricky 3");
  }

  @Test
  void unknownUserIs404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/users/nobody"), 404))
        .isEqualTo("no user has the id nobody");
  }
}
