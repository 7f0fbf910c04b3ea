package readalike.web.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestForm;
import readalike.web.TestReader;
import readalike.web.TestServer;

/** A reader's own data without scripts, over {@code TinyBuild}. */
class MyDataPageTest {
  private static final String HOME = "/me/data";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> act(TestReader reader, String path, String... fields)
      throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("csrf", reader.csrf()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return TestForm.post(server, reader, path, form);
  }

  @ParameterizedTest
  @ValueSource(strings = {HOME, HOME + "/erase"})
  void aGuestIsAskedToSignIn(String path) throws Exception {
    HttpResponse<String> page = server.get(path);
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("<h1>Sign in first</h1>", "href=\"/sign-in\"");
  }

  @Test
  void pageIsWholeWithoutScriptsAndKeptByNobody() throws Exception {
    TestReader reader = TestReader.signUp(server, "Ana O'Neil");
    HttpResponse<String> page = reader.get(HOME);
    assertThat(page.body())
        .contains("<h1>My data</h1>", "Ana O&#39;Neil", "What you agree to", "this browser")
        .doesNotContain("<noscript>");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aConsentIsGivenAndWithdrawnWithItsDate() throws Exception {
    TestReader reader = TestReader.signUp(server, "consenting");
    HttpResponse<String> given =
        act(reader, HOME, "act", "consent", "purpose", "training", "given", "1", "wording", "1");
    assertThat(given.statusCode()).isEqualTo(303);
    assertThat(given.headers().firstValue("Location")).hasValue(HOME + "#consents");
    assertThat(reader.get(HOME).body()).containsPattern("Given on \\d{4}-\\d\\d-\\d\\d, version 1");
    act(reader, HOME, "act", "consent", "purpose", "training", "given", "0");
    assertThat(reader.get(HOME).body())
        .containsPattern("Withdrawn on \\d{4}")
        .doesNotContain("Given on")
        .contains("<td>Withdrew the help with lists for everybody</td>")
        .doesNotContain("consent.training");
  }

  @Test
  void wordsThatHaveChangedAreNotAgreedTo() throws Exception {
    TestReader reader = TestReader.signUp(server, "outdated");
    HttpResponse<String> answer =
        act(reader, HOME, "act", "consent", "purpose", "training", "given", "1", "wording", "0");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(reader.get(HOME).body()).doesNotContain("Given on");
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    TestReader reader = TestReader.signUp(server, "lured");
    Map<String, String> forged =
        Map.of("act", "consent", "purpose", "training", "given", "1", "wording", "1");
    assertThat(TestForm.post(server, reader, HOME, forged).statusCode()).isEqualTo(403);
    assertThat(reader.get(HOME).body()).doesNotContain("Given on");
  }

  @Test
  void aKeyIsShownOnceAndOpensNothingAfterItIsDeleted() throws Exception {
    TestReader reader = TestReader.signUp(server, "keyed");
    String shown =
        act(reader, HOME, "act", "make-key", "label", "my script", "scope", "read").body();
    Matcher key = Pattern.compile("<p class=\"secret\" dir=\"ltr\">([^<]+)</p>").matcher(shown);
    assertThat(key.find()).isTrue();
    assertThat(withKey(key.group(1))).isEqualTo(200);
    String page = reader.get(HOME).body();
    assertThat(page).contains("my script").doesNotContain(key.group(1));
    Matcher id = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
    assertThat(id.find()).isTrue();
    act(reader, HOME, "act", "delete-key", "key", id.group(1));
    assertThat(withKey(key.group(1))).isEqualTo(401);
  }

  private static int withKey(String key) throws Exception {
    return server
        .send(server.request("/api/v1/me").header("Authorization", "Bearer " + key))
        .statusCode();
  }

  @Test
  void signingOutEverywhereEndsAllSessions() throws Exception {
    TestReader here = TestReader.signUp(server, "two devices");
    TestReader there = TestReader.signIn(server, "two devices", TestReader.PASSPHRASE);
    act(here, HOME, "act", "sign-out-everywhere");
    assertThat(here.get(HOME).statusCode()).isEqualTo(401);
    assertThat(there.get(HOME).statusCode()).isEqualTo(401);
  }

  @Test
  void erasureAsksForPassphraseAndTickAndGivesAReceipt() throws Exception {
    TestReader reader = TestReader.signUp(server, "leaving");
    String erase = HOME + "/erase";
    assertThat(act(reader, erase, "passphrase", TestReader.PASSPHRASE).statusCode()).isEqualTo(400);
    assertThat(act(reader, erase, "sure", "1", "passphrase", "not this one at all").statusCode())
        .isEqualTo(401);
    assertThat(reader.get(HOME).statusCode()).isEqualTo(200);
    HttpResponse<String> receipt =
        act(reader, erase, "sure", "1", "passphrase", TestReader.PASSPHRASE);
    assertThat(receipt.body()).contains("<h1>Erased</h1>", "<dt>Receipt</dt>");
    assertThat(reader.get(HOME).statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoFormOrTooLongIsRefused() throws Exception {
    TestReader reader = TestReader.signUp(server, "odd bodies");
    assertThat(reader.post(HOME, "{\"act\":\"consent\"}").statusCode()).isEqualTo(415);
    assertThat(act(reader, HOME, "act", "consent", "x", "y".repeat(20_000)).statusCode())
        .isEqualTo(413);
    assertThat(act(reader, HOME, "act", "dance").statusCode()).isEqualTo(400);
  }
}
