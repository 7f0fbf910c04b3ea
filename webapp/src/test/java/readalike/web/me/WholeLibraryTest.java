package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

/** What an import found goes to the account in one act. */
class WholeLibraryTest {
  private static String ratings(int unknown) {
    return IntStream.range(0, unknown)
        .mapToObj(i -> "{\"book\":\"elsewhere-" + i + "\",\"rating\":3}")
        .collect(
            Collectors.joining(
                ",",
                "{\"ratings\":[{\"book\":\"dune\",\"rating\":5},{\"book\":\"emma\",\"rating\":4},",
                "]}"));
  }

  @Test
  void tenThousandRatingsAreTakenAtOnceAndOneMoreIsNot(@TempDir Path data) throws Exception {
    try (TestServer server = TestServer.withTinyBuild(data)) {
      TestReader reader = TestReader.signUp(server, "collector");
      JsonObject taken = TestServer.json(reader.post("/api/v1/me/ratings", ratings(9_998)), 200);
      assertThat(taken.get("stored").getAsInt()).isEqualTo(2);
      assertThat(taken.getAsJsonArray("unknown")).hasSize(9_998);
      assertThat(reader.list("/api/v1/me/ratings")).hasSize(2);
      assertThat(TestServer.message(reader.post("/api/v1/me/ratings", ratings(9_999)), 400))
          .contains("10000");
    }
  }

  @Test
  void shelvesOfALibraryBecomeMarksAtOnceAllOrNone(@TempDir Path data) throws Exception {
    try (TestServer server = TestServer.withTinyBuild(data)) {
      TestReader reader = TestReader.signUp(server, "collector");
      JsonObject taken =
          TestServer.json(
              reader.post(
                  "/api/v1/me/marks",
                  """
                  {"marks":[{"book":"dune","mark":"to-read"},{"book":"emma","mark":"not-interested"},
                   {"book":"elsewhere","mark":"to-read"}]}"""),
              200);
      assertThat(taken.get("stored").getAsInt()).isEqualTo(2);
      assertThat(taken.getAsJsonArray("unknown")).hasSize(1);
      assertThat(reader.list("/api/v1/me/marks")).hasSize(2);
      assertThat(
              TestServer.message(
                  reader.post(
                      "/api/v1/me/marks",
                      "{\"marks\":[{\"book\":\"dune-messiah\",\"mark\":\"to-read\"},"
                          + "{\"book\":\"dune\",\"mark\":\"burnt\"}]}"),
                  400))
          .contains("mark must be to-read or not-interested, got burnt");
      assertThat(reader.list("/api/v1/me/marks")).hasSize(2);
    }
  }
}
