package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.web.TestServer;

final class TogetherServletTest {
  private static final String ADDRESS = "/api/v1/recommendations/together";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonObject post(String body, int status) throws Exception {
    return TestServer.json(server.post(ADDRESS, body.replace('\'', '"')), status);
  }

  @Test
  void nobodyHasRatedABookOfTheList() throws Exception {
    JsonObject answer = post("{'readers':[{'user':'u1'},{'user':'u5'}]}", 200);
    assertThat(TestServer.books(answer))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .doesNotContain(
            "1984",
            "nineteen-84-es",
            "brave-new-world",
            "animal-farm",
            "emma",
            "persuasion",
            "jane-eyre");
  }

  @Test
  void everyBookSaysWhatItIsToEachReaderInTheOrderOfTheRequest() throws Exception {
    JsonArray items =
        post("{'readers':[{'user':'u1'},{'ratings':[{'book':'emma','rating':5}]}],'n':3}", 200)
            .getAsJsonArray("items");
    assertThat(items).hasSize(3);
    double before = Double.POSITIVE_INFINITY;
    for (JsonElement element : items) {
      JsonArray readers = element.getAsJsonObject().getAsJsonArray("readers");
      assertThat(readers).hasSize(2);
      double sum = 0;
      double least = Double.POSITIVE_INFINITY;
      for (JsonElement reader : readers) {
        double score = reader.getAsJsonObject().get("score").getAsDouble();
        sum += score;
        least = Math.min(least, score);
        assertThat(reader.getAsJsonObject().get("stretch").isJsonPrimitive()).isTrue();
        assertThat(reader.getAsJsonObject().get("reason").getAsString()).isNotBlank();
      }
      double score = element.getAsJsonObject().get("score").getAsDouble();
      assertThat(score).isEqualTo((sum / 2 + least) / 2);
      assertThat(score).isLessThanOrEqualTo(before);
      before = score;
    }
  }

  @Test
  void rulesHoldForTheWholeList() throws Exception {
    assertThat(
            TestServer.books(
                post(
                    "{'readers':[{'user':'u1'},{'user':'u2'}],'avoid':{'tags':['romance']}}", 200)))
        .doesNotContain("emma", "persuasion", "jane-eyre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | readers must have at least 2 entries, got 0",
        "{`readers`:[{`user`:`u1`}]} | 400 | readers must have at least 2 entries, got 1",
        "{`readers`:[{`user`:`u1`},{`user`:`nobody`}]} | 404 | no user has the id nobody",
        "{`readers`:[{`user`:`u1`},{`ratings`:[{`book`:`emma`,`rating`:9}]}]} | 400 | a rating"
      })
  void badReadersAreRefused(String body, int status, String message) throws Exception {
    // The parser of the table takes the quotes for its own, so they come back here.
    assertThat(
            post(body.replace('`', '\''), status)
                .getAsJsonObject("error")
                .get("message")
                .getAsString())
        .contains(message);
  }
}
