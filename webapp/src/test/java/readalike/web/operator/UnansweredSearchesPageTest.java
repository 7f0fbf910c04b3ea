package readalike.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.engine.format.TinyBuild;
import readalike.web.TestForm;
import readalike.web.TestOperator;
import readalike.web.TestReader;
import readalike.web.TestServer;

/** What operators learn of searches in vain, by the API and on the page. */
class UnansweredSearchesPageTest {
  private static final String API = "/api/v1/operator/searches";
  private static final String PAGE = "/operator/searches";

  private static TestServer server;
  private static TestReader operator;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    TinyBuild.writeTo(data, "only");
    new Builds(data).makeCurrent("only");
    Files.writeString(data.resolve("synonyms.txt"), "spice world => dune\nbroken =>\n");
    server = TestServer.start(data);
    operator = TestOperator.signUp(server, data, "operator");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void searchInVain() throws Exception {
    assertThat(operator.delete(API).statusCode()).isEqualTo(204);
    server.get("/api/v1/search?q=xyzzy+%3Cb%3E");
    server.get("/api/v1/search?q=xyzzy+%3Cb%3E");
    server.get("/api/v1/search?q=plugh");
    server.get("/api/v1/search?q=dune");
  }

  @Test
  void theFrequentComeFirstWithTheStateOfTheSynonyms() throws Exception {
    JsonObject answer = TestServer.json(operator.get(API + "?n=1"), 200);
    assertThat(answer.getAsJsonArray("items").toString())
        .isEqualTo("[{\"words\":\"xyzzy b\",\"count\":2,\"tooHigh\":0,\"found\":\"nothing\"}]");
    assertThat(answer.getAsJsonObject("synonyms").get("phrases").getAsInt()).isZero();
    assertThat(answer.getAsJsonObject("synonyms").get("problems").toString()).contains("2");
  }

  @Test
  void forgottenWordsAreGone() throws Exception {
    assertThat(operator.delete(API).statusCode()).isEqualTo(204);
    assertThat(TestServer.json(operator.get(API), 200).getAsJsonArray("items")).isEmpty();
    assertThat(operator.get(PAGE).body()).contains("Every search has found its words so far.");
  }

  @Test
  void thePageSaysHowOftenAndWhatToDo() throws Exception {
    assertThat(operator.get(PAGE).body())
        .contains("<h1>Searches without hits</h1>", "synonyms.txt", "hp =&gt; harry potter")
        .contains("<a href=\"/search?q&#x3D;xyzzy+b\" dir=\"auto\">xyzzy b</a></th><td>2</td>")
        .contains("No synonyms yet.", "The file is not used as it stands:")
        .containsSubsequence("xyzzy b", "plugh")
        .doesNotContain(">dune<");
    assertThat(operator.get("/operator").body()).contains("href=\"/operator/searches\"");
  }

  @Test
  void theFormForgetsThemForOperatorsAlone() throws Exception {
    Map<String, String> forged = Map.of("csrf", "guessed");
    assertThat(TestForm.post(server, operator, PAGE, forged).statusCode()).isEqualTo(403);
    TestReader reader = TestReader.signUp(server, "no operator");
    Map<String, String> form = Map.of("csrf", reader.csrf());
    assertThat(TestForm.post(server, reader, PAGE, form).statusCode()).isEqualTo(403);
    assertThat(operator.get(PAGE).body()).contains("plugh");
    HttpResponse<String> done =
        TestForm.post(server, operator, PAGE, Map.of("csrf", operator.csrf()));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(operator.get(PAGE).body()).doesNotContain("plugh");
  }
}
