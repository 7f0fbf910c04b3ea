package readalike.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A reader who has signed up on a {@link TestServer} and sends what a browser would. */
public final class TestReader {
  public static final String PASSPHRASE = "correct horse battery staple";

  private final TestServer server;
  private final String cookie;
  private final String csrf;
  private final String id;

  private TestReader(TestServer server, HttpResponse<String> answer, int status) {
    JsonObject signedIn = TestServer.json(answer, status);
    this.server = server;
    this.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    this.csrf = signedIn.get("csrf").getAsString();
    this.id = signedIn.get("user").getAsString();
  }

  /** Signs up with {@link #PASSPHRASE}. */
  public static TestReader signUp(TestServer server, String name)
      throws IOException, InterruptedException {
    return new TestReader(
        server, server.post("/api/v1/account", credentials(name, PASSPHRASE)), 201);
  }

  /** Signs in, as on another device. */
  public static TestReader signIn(TestServer server, String name, String passphrase)
      throws IOException, InterruptedException {
    return new TestReader(
        server, server.post("/api/v1/session", credentials(name, passphrase)), 200);
  }

  /** The body of signing up and of signing in. */
  public static String credentials(String name, String passphrase) {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("passphrase", passphrase);
    return body.toString();
  }

  public String id() {
    return id;
  }

  /** {@code session=TOKEN}. */
  public String cookie() {
    return cookie;
  }

  public String csrf() {
    return csrf;
  }

  /** A request with the cookie and the token, to be filled in. */
  public HttpRequest.Builder request(String path) {
    return server
        .request(path)
        .header("Cookie", cookie)
        .header("X-CSRF-Token", csrf)
        .header("Content-Type", "application/json");
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return server.send(request(path).GET());
  }

  /** The body of a 200 that is a list. */
  public JsonArray list(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError("expected 200, got " + answer.statusCode() + ": " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonArray();
  }

  public HttpResponse<String> put(String path, String body)
      throws IOException, InterruptedException {
    return server.send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return server.send(request(path).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return server.send(request(path).DELETE());
  }
}
