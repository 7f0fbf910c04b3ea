package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.index.BuildResult;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.web.WebServer;
import readalike.web.WebSettings;

/** From the files of the sample to answers over HTTP. */
@Tag("slow")
final class SampleEndToEndTest {
  @Test
  void theCountsOfTheSampleArePinned() {
    BuildFacts facts = SampleBuild.result().facts();
    assertThat(facts.books()).isEqualTo(822);
    assertThat(facts.users()).isEqualTo(2_400);
    assertThat(facts.ratings()).isEqualTo(69_584);
    assertThat(facts.syntheticReaders()).isTrue();
    assertThat(facts.dataset()).isEqualTo("Readalike sample");
  }

  @Test
  void theSameSeedGivesTheSameModelsToTheByteAndTheSameBlend(@TempDir Path data)
      throws IOException {
    BuildResult again = SampleBuild.makeIn(data);
    Path first = SampleBuild.result().folder().resolve("model");
    List<Path> files = filesOf(first);
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(again.folder().resolve("model").resolve(file.getFileName()))
          .hasSameBinaryContentAs(file);
    }
    assertThat(learntBlend(again)).isNotEmpty().isEqualTo(learntBlend(SampleBuild.result()));
  }

  private static Map<String, String> learntBlend(BuildResult build) throws IOException {
    try (Snapshot snapshot = Snapshot.open(build.folder())) {
      Map<String, String> blend = new TreeMap<>(snapshot.settings());
      blend.keySet().removeIf(name -> !name.startsWith("blend."));
      return blend;
    }
  }

  @Test
  void theServerAnswersWhatTheCommandLineAnswers() throws Exception {
    try (WebServer server =
            WebServer.start(
                new WebSettings("localhost", 0),
                new Builds(SampleBuild.data()),
                Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(get(client, server, "/api/v1/search?q=mockingbird").body())
          .contains("to-kill-a-mockingbird");
      assertThat(get(client, server, "/api/v1/users/nobody/recommendations").statusCode())
          .isEqualTo(404);
      assertThat(get(client, server, "/api/v1/users/123/recommendations?n=3").body())
          .contains("\"reason\"");
    }
  }

  @Test
  void aBuildThatFailsLeavesTheServedOneAsItWas(@TempDir Path data) throws IOException {
    Path books = Files.writeString(data.resolve("books.csv"), "book_id,title\nb1,One\nb2,Two\n");
    StringBuilder rows = new StringBuilder("user_id,book_id,rating\n");
    for (int user = 0; user < 30; user++) {
      rows.append(user).append(",b").append(1 + user % 2).append(',').append(1 + user % 5);
      rows.append('\n');
    }
    Path ratings = Files.writeString(data.resolve("ratings.csv"), rows);
    Path var = data.resolve("var");
    CommandRun good = build(books, ratings, var);
    assertThat(good.err()).isEmpty();
    assertThat(good.status()).isZero();
    Path served = new Builds(var).current().orElseThrow();

    Path bad = Files.writeString(data.resolve("bad.csv"), "who,what\n1,2\n");
    CommandRun failed = build(books, bad, var);
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.complaint()).singleElement().asString().contains("bad.csv", "rating");
    assertThat(new Builds(var).current()).hasValue(served);
    assertThat(new Builds(var).list()).hasSize(1);

    CommandRun missing = build(books, data.resolve("none.csv"), var);
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.complaint()).singleElement().asString().contains("none.csv");
    assertThat(new Builds(var).current()).hasValue(served);
  }

  @Test
  void anotherBuildCanBeServedAgain(@TempDir Path data) throws IOException {
    Path few = SampleBuild.copyBeginning(Files.createDirectory(data.resolve("few")));
    String first = SampleBuild.make(few, data).facts().id();
    String second = SampleBuild.make(few, data).facts().id();
    assertThat(CommandRun.of("rollback", first, "--data", data.toString()).status()).isZero();
    assertThat(CommandRun.of("builds", "--data", data.toString()).out().lines())
        .containsExactly("* " + first, "  " + second);
  }

  private static CommandRun build(Path books, Path ratings, Path data) {
    return CommandRun.of(
        "build",
        "--books",
        books.toString(),
        "--ratings",
        ratings.toString(),
        "--data",
        data.toString());
  }

  private static HttpResponse<String> get(HttpClient client, WebServer server, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
