package readalike.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signed-in reader over HTTP. The session outlives the server's process, so the same client goes
 * on after a restart at another address.
 */
final class AccountClient {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String API = "/api/v1";

  private final HttpClient http;
  private final String cookie;
  private final String csrf;

  private AccountClient(HttpClient http, String cookie, String csrf) {
    this.http = http;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** Makes an account and signs in. */
  static AccountClient signUp(HttpClient http, URI server, String name)
      throws IOException, InterruptedException {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("passphrase", "a passphrase for " + name + " to be thrown away");
    HttpResponse<String> answer =
        http.send(request(server, "/account").POST(json(body)).build(), BodyHandlers.ofString());
    JsonObject made = JsonParser.parseString(expect(answer, 201)).getAsJsonObject();
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    AccountClient client = new AccountClient(http, cookie, made.get("csrf").getAsString());
    client.agree(server);
    return client;
  }

  /** Lets the ratings speak for the reader's own lists. */
  private void agree(URI server) throws IOException, InterruptedException {
    JsonObject body = new JsonObject();
    body.addProperty("given", true);
    body.addProperty("wording", 1);
    expect(send(signed(server, "/me/consents/recommendations").PUT(json(body))), 200);
  }

  /** Rates a book; returns when the server has acknowledged it. */
  void rate(URI server, String book, float rating) throws IOException, InterruptedException {
    JsonObject body = new JsonObject();
    body.addProperty("rating", rating);
    expect(send(signed(server, rating(book)).PUT(json(body))), 200);
  }

  /** Takes a rating back. */
  void unrate(URI server, String book) throws IOException, InterruptedException {
    expect(send(signed(server, rating(book)).DELETE()), 204);
  }

  /** Rates several books, all or none. */
  void rateAll(URI server, Map<String, Float> ratings) throws IOException, InterruptedException {
    JsonArray list = new JsonArray();
    ratings.forEach(
        (book, rating) -> {
          JsonObject one = new JsonObject();
          one.addProperty("book", book);
          one.addProperty("rating", rating);
          list.add(one);
        });
    JsonObject body = new JsonObject();
    body.add("ratings", list);
    expect(send(signed(server, "/me/ratings").POST(json(body))), 200);
  }

  /** All ratings, by book. */
  Map<String, Float> ratings(URI server) throws IOException, InterruptedException {
    Map<String, Float> ratings = new TreeMap<>();
    String body = expect(send(signed(server, "/me/ratings").GET()), 200);
    for (JsonElement each : JsonParser.parseString(body).getAsJsonArray()) {
      JsonObject rated = each.getAsJsonObject();
      ratings.put(rated.get("book").getAsString(), rated.get("rating").getAsFloat());
    }
    return ratings;
  }

  /** Asks for the reader's list of ten. */
  void list(URI server) throws IOException, InterruptedException {
    expect(send(signed(server, "/me/recommendations?n=10").GET()), 200);
  }

  private static String rating(String book) {
    return "/me/ratings/" + URLEncoder.encode(book, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(URI.create(server + API + path))
        .timeout(LONGEST)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder signed(URI server, String path) {
    return request(server, path).header("Cookie", cookie).header("X-CSRF-Token", csrf);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static BodyPublisher json(JsonObject body) {
    return BodyPublishers.ofString(body.toString());
  }

  private static String expect(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new CommandFailure(
          answer.request().method()
              + " "
              + answer.uri().getPath()
              + " answered "
              + answer.statusCode()
              + ", not "
              + status
              + ": "
              + answer.body());
    }
    return answer.body();
  }
}
