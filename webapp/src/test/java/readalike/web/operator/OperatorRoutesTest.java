package readalike.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.format.Builds;
import readalike.engine.format.TinyBuild;
import readalike.web.TestForm;
import readalike.web.TestOperator;
import readalike.web.TestReader;
import readalike.web.TestServer;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;
import readalike.web.account.TrainingRatings;

/** What operators see and do, over two builds of {@code TinyBuild}. */
class OperatorRoutesTest {
  private static final String API = "/api/v1/operator/builds";

  private static TestServer server;
  private static Path data;
  private static TestReader operator;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    data = folder;
    Files.writeString(
        TinyBuild.writeTo(data, "older").resolve("manifest.json"), manifest(12, 8, "128"));
    Path newer = TinyBuild.writeTo(data, "newer");
    Files.writeString(newer.resolve("manifest.json"), manifest(12, 9, "256"));
    Files.writeString(newer.resolve("evaluation.json"), FIGURES);
    server = TestServer.start(data);
    operator = TestOperator.signUp(server, data, "operator");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void serveTheNewer() throws IOException {
    new Builds(data).makeCurrent("newer");
  }

  private static String manifest(int books, int users, String rank) {
    return String.format(
        Locale.ROOT,
        """
        {"created": "2026-01-02T03:04:05Z", "seconds": 61.4,
         "facts": {"dataset": "Tiny <b>", "books": %d, "users": %d, "ratings": 30},
         "sources": [{"name": "ratings.csv", "bytes": 1234, "sha256": "abc123"}],
         "ranking": {"rank": %s}, "seed": 42,
         "cleaning": {"tables": [{"file": "ratings.csv", "content": "ratings", "read": 31,
            "kept": 30, "findings": [{"rule": "DUPLICATE_RATING", "count": 1,
            "first": [{"line": 7, "value": "<i>u1"}]}]}], "notes": ["The scale is 1..5."]}}
        """,
        books,
        users,
        rank);
  }

  private static final String FIGURES =
      """
      {"readers": 8,
       "models": {"taste": {"ndcg@10": 0.25, "coverage@10": 0.5}, "hybrid": {"ndcg@10": 0.3125}},
       "intervals": {"taste": {"ndcg@10": [0.2, 0.3]}},
       "groups": [{"by": "profile-size", "group": "1-4", "readers": 3,
          "models": {"taste": {"ndcg@10": 0.1}}},
         {"by": "profile-size", "group": "5-19", "readers": 5,
          "models": {"taste": {"ndcg@10": 0.2}}}],
       "newReaders": [{"keep": 1, "readers": 8, "models": {"taste": {"ndcg@10": 0.05}}},
         {"keep": 5, "readers": 8, "models": {"taste": {"ndcg@10": 0.15}}}],
       "release": {"published": false, "reason": "worse by more than the margin"}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        API,
        API + "/newer",
        API + "/newer/diff",
        "/api/v1/operator/latency",
        "/operator",
        "/operator/builds/newer",
        "/operator/latency",
        "/operator/searches",
        "/operator/access"
      })
  void nobodyButOperatorsSeesIt(String path) throws Exception {
    TestReader reader = TestReader.signUp(server, "reader " + path.hashCode());
    assertThat(server.get(path).statusCode()).isEqualTo(401);
    assertThat(reader.get(path).statusCode()).isEqualTo(403);
    HttpResponse<String> answer = operator.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void readersCanNeitherPublishNorCanAnOperatorWithoutTheToken() throws Exception {
    TestReader reader = TestReader.signUp(server, "reader who publishes");
    String publish = API + "/older/publish";
    String body = "{\"instead\":\"newer\"}";
    assertThat(server.post(publish, body).statusCode()).isEqualTo(401);
    assertThat(reader.post(publish, body).statusCode()).isEqualTo(403);
    Map<String, String> form = Map.of("instead", "newer", "csrf", "guessed");
    assertThat(TestForm.post(server, operator, "/operator/builds/older", form).statusCode())
        .isEqualTo(403);
    assertThat(served()).isEqualTo("newer");
  }

  @Test
  void aPublishedBuildIsServedAtOnceAndRollingBackIsTheSameAct() throws Exception {
    JsonObject published =
        TestServer.json(operator.post(API + "/older/publish", "{\"instead\":\"newer\"}"), 200);
    assertThat(published.get("before").getAsString()).isEqualTo("newer");
    assertThat(served()).isEqualTo("older");
    assertThat(server.json("/api/v1/build").get("build").getAsString()).isEqualTo("older");
    operator.post(API + "/newer/publish", "{\"instead\":\"older\"}");
    assertThat(served()).isEqualTo("newer");
    assertThat(operator.get("/api/v1/operator/audit").body()).contains("build.published");
  }

  /** A build that was made of the ratings of somebody who is not there any more. */
  @Test
  void aBuildThatHoldsRatingsOfSomebodyWhoLeftIsNotPublished() throws Exception {
    try (Readers readers =
        Readers.open(ReadersSettings.in(data), Clock.systemUTC(), new SecureRandom())) {
      readers.training().used("older", new TrainingRatings.Taken(List.of(), Set.of("left")));
      HttpResponse<String> refused =
          operator.post(API + "/older/publish", "{\"instead\":\"newer\"}");
      assertThat(TestServer.message(refused, 409)).contains("left or withdrawn");
      assertThat(served()).isEqualTo("newer");
      readers.training().removed("older");
    }
  }

  @Test
  void twoOperatorsDoNotUndoEachOtherUnseen() throws Exception {
    HttpResponse<String> late = operator.post(API + "/older/publish", "{\"instead\":\"older\"}");
    assertThat(TestServer.message(late, 409)).contains("the served build is newer by now");
    assertThat(served()).isEqualTo("newer");
  }

  @Test
  void aBuildThatCannotBeOpenedIsNeverServed() throws Exception {
    Files.createDirectories(data.resolve("builds/broken"));
    HttpResponse<String> answer = operator.post(API + "/broken/publish", "{\"instead\":\"newer\"}");
    assertThat(TestServer.message(answer, 409)).contains("broken cannot be opened");
    assertThat(TestServer.message(operator.post(API + "/none/publish", "{}"), 404))
        .contains("there is no build none");
    assertThat(served()).isEqualTo("newer");
  }

  @Test
  void theFormOfABuildsPagePublishesItWithoutScripts() throws Exception {
    assertThat(operator.get("/operator/builds/older").body())
        .contains("Serve this build in the place of newer")
        .contains("name=\"csrf\" value=\"" + operator.csrf() + "\"");
    HttpResponse<String> answer =
        TestForm.post(
            server,
            operator,
            "/operator/builds/older",
            Map.of("instead", "newer", "csrf", operator.csrf()));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/operator/builds/older");
    assertThat(served()).isEqualTo("older");
  }

  @Test
  void differencesAreCountsSettingsAndFilesOfBoth() throws Exception {
    JsonObject diff = TestServer.json(operator.get(API + "/older/diff?against=newer"), 200);
    assertThat(diff.getAsJsonArray("settings").toString())
        .isEqualTo(
            "[{\"name\":\"ranking.rank\",\"before\":\"256\",\"after\":\"128\",\"difference\":\"\"}]");
    assertThat(diff.getAsJsonArray("counts").toString())
        .contains("{\"name\":\"users\",\"before\":\"9\",\"after\":\"8\",\"difference\":\"-1\"}");
    assertThat(diff.getAsJsonArray("sources")).isEmpty();
  }

  @Test
  void aBuildsPageHasItsQualityWithIntervalsGroupsAndLearningAndEachPictureItsTable()
      throws Exception {
    String page = operator.get("/operator/builds/newer").body();
    assertThat(page)
        .contains("<td>0.3125</td>", "<td>0.2000 – 0.3000</td>", "ndcg@10 by profile-size")
        .contains("ndcg@10 of readers as if they were new", "worse by more than the margin")
        .contains("duplicate rating", "7: &lt;i&gt;u1", "Tiny &lt;b&gt;", "share of the ratings")
        .doesNotContain("style=");
    assertThat(page.split("<svg class=\"plot\"", -1))
        .hasSameSizeAs(page.split("<details class=\"plate__table\">", -1))
        .hasSize(6);
  }

  @Test
  void aBuildThatSaysNothingOfItselfHasAPageToo() throws Exception {
    Path silent = TinyBuild.writeTo(data, "silent");
    serveTheNewer();
    assertThat(operator.get("/operator/builds/silent").body())
        .contains("This build does not say how good it is.");
    try (Stream<Path> files = Files.walk(silent)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void latencyTellsEveryRouteThatAnswered() throws Exception {
    server.get("/api/v1/books/dune");
    assertThat(operator.get("/api/v1/operator/latency").body())
        .contains("{\"route\":\"/api/v1/books/{id}\",\"requests\":");
    assertThat(operator.get("/operator/latency").body()).contains("/api/v1/books/{id}");
  }

  @Test
  void staticFilesAreOneRoute() throws Exception {
    server.get("/js/main.js");
    server.get("/css/base.css");
    assertThat(operator.get("/api/v1/operator/latency").body())
        .contains("{\"route\":\"/{file}\",\"requests\":")
        .doesNotContain(".js", ".css");
  }

  @Test
  void theFirstBuildSaysThatThereIsNothingToCompareItWith(@TempDir Path folder) throws Exception {
    TinyBuild.writeTo(folder, "only");
    new Builds(folder).makeCurrent("only");
    try (TestServer alone = TestServer.start(folder)) {
      TestReader first = TestOperator.signUp(alone, folder, "first operator");
      assertThat(first.get("/operator/builds/only").body())
          .contains("This is the only build so far");
    }
    assertThat(operator.get("/operator/builds/newer").body())
        .contains("Compare with another build")
        .doesNotContain("only build so far");
  }

  @Test
  void accessIsToldInSentences() throws Exception {
    operator.post(API + "/older/publish", "{\"instead\":\"newer\"}");
    operator.post(API + "/newer/publish", "{\"instead\":\"older\"}");
    assertThat(operator.get("/operator/access").body())
        .contains("<td>Published a build</td>", "<td>Signed in</td>", "<td>the reader</td>")
        .contains("<td>Was made an operator</td>", "somebody at the server’s console")
        .doesNotContain("build.published", "session.opened", "operator.granted");
  }

  private static String served() throws IOException {
    return new Builds(data).current().orElseThrow().getFileName().toString();
  }
}
