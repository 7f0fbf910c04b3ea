package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.TinyBuild;
import readalike.web.build.PublicReaders;

/** Readers of the data set are for everybody to see only where somebody said so. */
class PublicReadersTest {
  private static final String GUEST = "{\"ratings\":[{\"book\":\"dune\",\"rating\":5}]}";

  @TempDir private Path data;

  private static WebSettings settings(PublicReaders readers) {
    return TestServer.SETTINGS.withAccess(new WebAccess(Set.of(), Set.of(), readers));
  }

  /** Every address of the site that names a reader, for one reader. */
  private static List<String> addresses(String reader) {
    List<String> addresses = new ArrayList<>();
    addresses.add("/reader/" + reader);
    ApiDocument.paths()
        .entrySet()
        .forEach(
            path -> {
              String address = path.getKey().replace("{book}", "dune");
              if (path.getKey().startsWith("/api/v1/users/{id}")) {
                addresses.add(address.replace("{id}", reader));
              } else if (namesAReader(path.getValue().getAsJsonObject())) {
                addresses.add(address.replace("{id}", "dune") + "?q=dune&user=" + reader);
              }
            });
    return addresses;
  }

  private static boolean namesAReader(JsonObject operations) {
    if (!operations.has("get") || !operations.getAsJsonObject("get").has("parameters")) {
      return false;
    }
    for (JsonElement each : operations.getAsJsonObject("get").getAsJsonArray("parameters")) {
      JsonObject parameter = each.getAsJsonObject();
      if (parameter.has("name") && parameter.get("name").getAsString().equals("user")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void closedReadersAreSeenByNobodyAndCannotBeGuessed() throws Exception {
    TinyBuild.writeTo(data);
    try (TestServer server = TestServer.start(data, settings(PublicReaders.OFF), List.of())) {
      for (String known : addresses("u1")) {
        assertThat(server.get(known).statusCode()).describedAs(known).isEqualTo(403);
      }
      for (String unknown : addresses("nobody")) {
        assertThat(server.get(unknown).statusCode()).describedAs(unknown).isEqualTo(403);
      }
      for (String reader : List.of("u1", "nobody")) {
        assertThat(together(server, reader).statusCode()).describedAs(reader).isEqualTo(403);
      }
      assertThat(server.json("/api/v1/build").get("publicReaders").getAsBoolean()).isFalse();
      assertThat(server.get("/api/v1/books/dune").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void syntheticReadersAreOpenUnlessClosed() throws Exception {
    TinyBuild.writeTo(data);
    try (TestServer server = TestServer.start(data, settings(PublicReaders.AUTO), List.of())) {
      assertThat(addresses("u1")).hasSizeGreaterThanOrEqualTo(5);
      for (String known : addresses("u1")) {
        assertThat(server.get(known).statusCode()).describedAs(known).isEqualTo(200);
      }
      for (String unknown : addresses("nobody")) {
        assertThat(server.get(unknown).statusCode()).describedAs(unknown).isEqualTo(404);
      }
      assertThat(together(server, "u1").statusCode()).isEqualTo(200);
      assertThat(together(server, "nobody").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void guestsShareAListWhereReadersAreClosed() throws Exception {
    TinyBuild.writeTo(data);
    try (TestServer server = TestServer.start(data, settings(PublicReaders.OFF), List.of())) {
      String guests = "{\"readers\":[" + GUEST + "," + GUEST + "]}";
      assertThat(server.post("/api/v1/recommendations/together", guests).statusCode())
          .isEqualTo(200);
    }
  }

  /** A list for a guest and a reader of the data set. */
  private static HttpResponse<String> together(TestServer server, String reader) throws Exception {
    return server.post(
        "/api/v1/recommendations/together",
        "{\"readers\":[" + GUEST + ",{\"user\":\"" + reader + "\"}]}");
  }
}
