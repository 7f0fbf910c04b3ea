package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

final class OnboardingServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonObject post(String body) throws Exception {
    return TestServer.json(server.post("/api/v1/onboarding", body.replace('\'', '"')), 200);
  }

  private static List<String> asked(JsonObject answer) {
    List<String> ids = new ArrayList<>();
    for (JsonElement question : answer.getAsJsonArray("questions")) {
      ids.add(
          question
              .getAsJsonObject()
              .getAsJsonObject("book")
              .getAsJsonPrimitive("id")
              .getAsString());
    }
    return ids;
  }

  @Test
  void asksAboutOneBookAtATimeUnlessToldOtherwise() throws Exception {
    assertThat(asked(post("{}"))).hasSize(1);
    assertThat(asked(post("{'n':5}"))).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void neitherAnsweredBooksNorTheirEditionsNorUnknownOnesAreAskedAgain() throws Exception {
    JsonObject answer =
        post("{'ratings':[{'book':'1984','rating':5}],'unknown':['emma','zzz'],'n':50}");
    assertThat(asked(answer)).isNotEmpty().doesNotContain("1984", "nineteen-84-es", "emma");
    assertThat(answer.get("answered").getAsInt()).isEqualTo(1);
  }

  @Test
  void rulesHoldForQuestionsToo() throws Exception {
    assertThat(asked(post("{'avoid':{'tags':['romance']},'n':50}")))
        .isNotEmpty()
        .doesNotContain("emma", "persuasion", "jane-eyre");
  }

  @Test
  void booksThatNobodyHasReadAreNotAskedAbout() throws Exception {
    assertThat(asked(post("{'n':50}"))).doesNotContain("unread");
  }

  @Test
  void moreQuestionsThanFiftyAreRefused() throws Exception {
    assertThat(
            TestServer.json(server.post("/api/v1/onboarding", "{\"n\":51}"), 400)
                .getAsJsonObject("error")
                .get("message")
                .getAsString())
        .contains("n must be 1..50");
  }
}
