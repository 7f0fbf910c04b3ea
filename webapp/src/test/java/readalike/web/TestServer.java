package readalike.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.format.Builds;
import readalike.engine.format.TinyBuild;
import readalike.web.account.ReadersSettings;
import readalike.web.http.Route;

/**
 * A real server on a free port with a client. Every JSON answer of the API that the client gets is
 * compared with the OpenAPI document on the way.
 */
public final class TestServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(TestServer.class.getName());

  /** Any free port of this machine. */
  public static final WebSettings SETTINGS = new WebSettings("localhost", 0);

  private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000_000), ZoneOffset.UTC);

  private final WebServer server;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(WebServer server) {
    this.server = server;
    this.port = server.plainPort();
  }

  /** A server of {@link TinyBuild}, which is written first. */
  public static TestServer withTinyBuild(Path data) throws IOException {
    TinyBuild.writeTo(data);
    return start(data);
  }

  /** A server of the builds in a data folder. */
  public static TestServer start(Path data) throws IOException {
    return start(data, List.of());
  }

  /** A server without a build, with routes that go before its own. */
  public static TestServer start(Path data, List<Route> firstRoutes) throws IOException {
    return start(data, SETTINGS, firstRoutes);
  }

  /** The same with other settings. */
  public static TestServer start(Path data, WebSettings settings, List<Route> firstRoutes)
      throws IOException {
    return new TestServer(
        WebServer.start(settings, new Builds(data), ReadersSettings.in(data), CLOCK, firstRoutes));
  }

  public int port() {
    return port;
  }

  /** A request to be filled in and sent by {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Posts a JSON body. */
  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    ApiDocument.check(
        request.method(),
        request.uri().getRawPath(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
    return response;
  }

  /** The body of a 200. */
  public JsonObject json(String path) throws IOException, InterruptedException {
    return json(get(path), 200);
  }

  /** The body of an answer that must have a status. */
  public static JsonObject json(HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new AssertionError(
          "expected " + status + ", got " + response.statusCode() + ": " + response.body());
    }
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  /** The ids of the books of a list's items, in their order. */
  public static List<String> books(JsonObject list) {
    return list.getAsJsonArray("items").asList().stream()
        .map(item -> item.getAsJsonObject().getAsJsonObject("book").get("id").getAsString())
        .toList();
  }

  /** The message of an error that must have a status. */
  public static String message(HttpResponse<String> response, int status) {
    JsonObject error = json(response, status).getAsJsonObject("error");
    if (error.get("status").getAsInt() != status) {
      throw new AssertionError("status in the body is not that of the answer: " + error);
    }
    return error.get("message").getAsString();
  }

  /** Sends bytes as they are (one for each char) and reads until the server closes. */
  public String raw(String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port())) {
      socket.setSoTimeout(10_000);
      // A server may refuse before it has read everything, and close while the rest is being sent.
      Thread.ofVirtual().name("raw-sender").start(() -> send(socket, bytes));
      return readToTheEnd(socket.getInputStream());
    }
  }

  private static void send(Socket socket, String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.shutdownOutput();
    } catch (IOException refusedEarly) {
      LOG.log(System.Logger.Level.DEBUG, "the server did not want the rest", refusedEarly);
    }
  }

  /**
   * What came before the end, even if the end is a reset of a connection that was refused early.
   */
  private static String readToTheEnd(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException reset) {
      if (answer.size() == 0) {
        throw reset;
      }
    }
    return answer.toString(ISO_8859_1);
  }

  /** One answer with a length; what may come after it is not waited for. */
  public static String answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the answer broke off in its headers: " + head);
      }
      head.append((char) next);
    }
    Matcher length = CONTENT_LENGTH.matcher(head);
    if (!length.find()) {
      throw new AssertionError("the answer has no length: " + head);
    }
    byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
    return head + new String(body, ISO_8859_1);
  }

  /** Sends bytes as they are, keeps the connection open, and reads until the server closes it. */
  String rawWithoutEnd(String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** Closes the server alone, so that its clients still get their answers. */
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
