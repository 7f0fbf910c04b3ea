package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readalike.engine.format.Builds;
import readalike.web.RateLimits;
import readalike.web.WebLimits;
import readalike.web.WebServer;
import readalike.web.WebSettings;

/** Whatever is sent as a search is answered, soon, and never by a failure of ours. */
final class HostileSearchTest {
  /** Long enough for a loaded machine; an answer takes milliseconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> FRAGMENTS =
      List.of(
          "title:",
          "author:",
          "isbn:",
          "tag:",
          "series:",
          "AND",
          "OR",
          "NOT",
          "&&",
          "||",
          "!",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "^5",
          "\"",
          "“",
          "~2",
          "~",
          "*",
          "?",
          ":",
          "\\",
          "/",
          "/.*/",
          "+",
          "-",
          "TO",
          "*:*",
          "war",
          "peace",
          "kil",
          "the",
          " ",
          "'",
          "\u0000",
          "\uD800",
          "\uDC00",
          "9780439023481",
          "’",
          "é",
          "森",
          "a",
          "b.",
          "\uD83D\uDCDA",
          "\u202E",
          "\u0301",
          "%",
          "<b>",
          "${x}",
          "{{x}}",
          "=>",
          ",",
          "\n",
          "\t",
          "ﷺ",
          "ß",
          "İ",
          "1984",
          "iv",
          "hundred");

  @Test
  void hundredsOfOddTextsAreAnswered() throws Exception {
    answers(400, 2);
  }

  @Test
  @Tag("slow")
  void tenThousandOddTextsAreAnswered() throws Exception {
    answers(10_000, 20);
  }

  private static void answers(int texts, int bodies) throws Exception {
    RandomGenerator random = new SplittableRandom(7);
    try (WebServer server =
            WebServer.start(
                new WebSettings("localhost", 0)
                    .withLimits(WebLimits.DEFAULT.withRates(RateLimits.NONE)),
                new Builds(SampleBuild.data()),
                Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient()) {
      String site = "http://localhost:" + server.port() + "/";
      String api = site + "api/v1/";
      List<String> typed =
          IntStream.range(0, texts)
              .mapToObj(i -> i % 2 == 0 ? unicode(random) : fragments(random))
              .toList();
      IntStream.range(0, texts)
          .parallel()
          .forEach(
              i -> {
                if (i % 5 == 0) {
                  checkPage(client, site + "search", typed.get(i));
                }
                check(client, api + (i % 3 == 0 ? "suggest" : "search"), typed.get(i));
              });
      for (int i = 0; i < bodies; i++) {
        String body = "{\"q\":\"" + "x".repeat(1 << 20) + "\"}";
        HttpRequest.BodyPublisher sent = HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer =
            client.send(request(URI.create(api + "search")).POST(sent).build(), text());
        assertThat(answer.statusCode()).isEqualTo(413);
      }
      check(client, api + "search", "dune");
    }
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .timeout(PATIENCE);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  /** Too long a text is refused; everything else is a search. */
  private static void check(HttpClient client, String address, String typed) {
    HttpResponse<String> answer = answer(client, address, typed);
    assertThat(answer.body())
        .as(typed)
        .contains(answer.statusCode() == 200 ? "\"items\"" : "\"error\"");
  }

  /** The page that the server writes holds as well, and nothing typed is markup in it. */
  private static void checkPage(HttpClient client, String address, String typed) {
    assertThat(answer(client, address, typed).body())
        .as(typed)
        .startsWith("<!doctype html>")
        .doesNotContain("<b>");
  }

  private static HttpResponse<String> answer(HttpClient client, String address, String typed) {
    String query = "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    HttpRequest request = request(URI.create(address + query)).GET().build();
    HttpResponse<String> answer = client.sendAsync(request, text()).join();
    assertThat(answer.statusCode()).as(typed).isIn(200, 400);
    assertThat(answer.body()).as(typed).doesNotContain("Exception").doesNotContain("\tat ");
    return answer;
  }

  private static String unicode(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    while (text.length() < length) {
      int letter =
          random.nextInt(4) == 0
              ? random.nextInt(0x110000)
              : random.nextInt(1 + random.nextInt(0x3000));
      text.appendCodePoint(letter);
    }
    return text.toString();
  }

  private static String fragments(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int count = 1 + random.nextInt(30); count > 0; count--) {
      text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
