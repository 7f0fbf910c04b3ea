package readalike.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import readalike.web.WebServer;

/** Somebody with an account on a running server, and the requests that a browser would send. */
final class SiteReader implements AutoCloseable {
  static final String PASSPHRASE = "correct horse battery staple";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private String cookie = "";
  private String csrf = "";

  private SiteReader(WebServer server) {
    this.address = "http://localhost:" + server.port() + "/api/v1";
  }

  /**
   * Signs up.
   *
   * @param more further fields of the body, each with a comma before it; may be empty
   */
  static SiteReader signUp(WebServer server, String name, String more) throws Exception {
    SiteReader reader = new SiteReader(server);
    reader.open("/account", name, more, 201);
    return reader;
  }

  void signIn(String name) throws Exception {
    open("/session", name, "", 200);
  }

  private void open(String path, String name, String more, int status) throws Exception {
    String body = "{\"name\":\"" + name + "\",\"passphrase\":\"" + PASSPHRASE + "\"" + more + "}";
    HttpResponse<String> answer = send("POST", path, body);
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    JsonObject signedIn = JsonParser.parseString(answer.body()).getAsJsonObject();
    csrf = signedIn.get("csrf").getAsString();
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
