package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class BookServletTest {
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
  void bookHasItsFieldsAndItsRatings() throws Exception {
    JsonObject book = server.json("/api/v1/books/dune");
    assertThat(book.get("title").getAsString()).isEqualTo("Dune");
    assertThat(book.get("series")).hasToString("{\"name\":\"Dune\",\"volume\":\"1\"}");
    assertThat(book.get("description").getAsString()).startsWith("A noble house");
    // rated 4 by u2 and 2 by u8
    assertThat(book.get("ratingCount").getAsInt()).isEqualTo(2);
    assertThat(book.get("meanRating").getAsDouble()).isEqualTo(3);
  }

  @Test
  void bookThatNobodyHasRatedHasNoMean() throws Exception {
    JsonObject book = server.json("/api/v1/books/unread");
    assertThat(book.get("ratingCount").getAsInt()).isZero();
    assertThat(book.get("meanRating").isJsonNull()).isTrue();
  }

  @Test
  void hostileTitleIsDataAndNothingElse() throws Exception {
    HttpResponse<String> response = server.get("/api/v1/books/tricky");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(TestServer.json(response, 200).get("title").getAsString())
        .isEqualTo("<script>alert('x')</script> & \"There There\"");
  }

  @Test
  void unknownBookIs404WithItsId() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/books/a%2Fb%25%20%C3%A9"), 404))
        .isEqualTo("no book has the id a/b% é");
  }

  @Test
  void longIdIsShortenedInTheMessage() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/books/" + "x".repeat(4000)), 404))
        .isEqualTo("no book has the id " + "x".repeat(80) + "…");
  }
}
