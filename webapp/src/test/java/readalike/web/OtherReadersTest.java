package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two readers, and every act of the API that is a reader's own: neither sees or changes anything of
 * the other, whatever cookie, token, key or id they send. The acts are those of the OpenAPI
 * document, which a test holds equal to the routes.
 */
class OtherReadersTest {
  private static final String SECRET_BOOK = "dune-messiah";

  private static TestServer server;
  private static TestReader owner;
  private static TestReader other;
  private static String ownersSession;
  private static String ownersKeyId;
  private static String othersReadKey;

  /** An act of one reader's own. */
  private record Act(String method, String template) {
    boolean writes() {
      return !method.equals("GET");
    }
  }

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    server = TestServer.withTinyBuild(data);
    owner = TestReader.signUp(server, "owner");
    other = TestReader.signUp(server, "other");
    owner.put("/api/v1/me/ratings/" + SECRET_BOOK, "{\"rating\":5}");
    ownersSession = firstSession(owner.list("/api/v1/me/sessions"));
    String made = owner.post("/api/v1/me/keys", "{\"label\":\"mine\",\"scope\":\"read\"}").body();
    ownersKeyId = JsonParser.parseString(made).getAsJsonObject().get("id").getAsString();
    othersReadKey =
        JsonParser.parseString(
                other.post("/api/v1/me/keys", "{\"label\":\"theirs\",\"scope\":\"read\"}").body())
            .getAsJsonObject()
            .get("key")
            .getAsString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String firstSession(JsonArray list) {
    return list.get(0).getAsJsonObject().get("session").getAsString();
  }

  private static List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    ApiDocument.paths()
        .entrySet()
        .forEach(
            path -> {
              if (path.getKey().startsWith("/api/v1/me")
                  || path.getKey().startsWith("/api/v1/operator")) {
                for (String method : path.getValue().getAsJsonObject().keySet()) {
                  acts.add(new Act(method.toUpperCase(Locale.ROOT), path.getKey()));
                }
              }
            });
    return acts;
  }

  /** The address with the owner's ids in it. */
  private static String address(Act act) {
    return act.template()
        .replace("{book}", SECRET_BOOK)
        .replace("{purpose}", "training")
        .replace("{id}", act.template().contains("keys") ? ownersKeyId : ownersSession);
  }

  private static HttpResponse<String> send(Act act, String... headers) throws Exception {
    HttpRequest.Builder request =
        server.request(address(act)).header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.send(
        request.method(
            act.method(), act.writes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
  }

  private static Stream<DynamicTest> each(Check check) {
    assertThat(acts()).hasSizeGreaterThan(20);
    return acts().stream()
        .map(act -> dynamicTest(act.method() + " " + act.template(), () -> check.of(act)));
  }

  /** What is asserted of an act. */
  @FunctionalInterface
  private interface Check {
    void of(Act act) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> nobodyGetsNothing() {
    return each(act -> assertThat(send(act).statusCode()).isEqualTo(401));
  }

  @TestFactory
  Stream<DynamicTest> madeUpCookiesAndKeysGetNothing() {
    String guess = "A".repeat(43);
    String name = owner.cookie().split("=", 2)[0];
    return each(
        act -> {
          assertThat(send(act, "Cookie", name + "=" + guess, "X-CSRF-Token", guess).statusCode())
              .isEqualTo(401);
          assertThat(send(act, "Authorization", "Bearer " + guess).statusCode()).isIn(401, 403);
        });
  }

  @TestFactory
  Stream<DynamicTest> writesWithTheTokenOfAnotherAreForbidden() {
    return each(
        act -> {
          if (act.writes()) {
            assertThat(
                    send(act, "Cookie", owner.cookie(), "X-CSRF-Token", other.csrf()).statusCode())
                .isEqualTo(403);
            assertThat(send(act, "Cookie", owner.cookie()).statusCode()).isEqualTo(403);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsOfAnotherShowNothingOfTheOwner() {
    return each(
        act -> {
          if (!act.writes()) {
            for (HttpResponse<String> answer :
                List.of(
                    send(act, "Cookie", other.cookie()),
                    send(act, "Authorization", "Bearer " + othersReadKey))) {
              assertThat(answer.statusCode()).isIn(200, 403, 404);
              assertThat(answer.body())
                  .doesNotContain(owner.id(), ownersSession, ownersKeyId, "\"owner\"");
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> keyToReadWritesNothing() {
    return each(
        act -> {
          if (act.writes()) {
            assertThat(send(act, "Authorization", "Bearer " + othersReadKey).statusCode())
                .isEqualTo(403);
          }
        });
  }

  /** Last, for it does what each act does, as the other, with the owner's ids. */
  @TestFactory
  Stream<DynamicTest> nothingThatAnotherDoesChangesTheOwner() throws Exception {
    JsonObject before = state();
    TestReader villain = TestReader.signUp(server, "villain");
    return acts().stream()
        .filter(Act::writes)
        .map(
            act ->
                dynamicTest(
                    act.method() + " " + act.template(),
                    () -> {
                      send(act, "Cookie", villain.cookie(), "X-CSRF-Token", villain.csrf());
                      assertThat(state()).isEqualTo(before);
                    }));
  }

  /** What the owner has, without the times of use. */
  private static JsonObject state() throws Exception {
    JsonObject state = new JsonObject();
    for (String what : List.of("ratings", "marks", "consents", "keys")) {
      state.add(what, owner.list("/api/v1/me/" + what));
    }
    state.addProperty("sessions", owner.list("/api/v1/me/sessions").size());
    return state;
  }
}
