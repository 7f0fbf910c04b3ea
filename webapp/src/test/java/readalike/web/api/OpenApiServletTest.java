package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.engine.hybrid.ReasonSentence;
import readalike.web.ApiDocument;
import readalike.web.TestReader;
import readalike.web.TestServer;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;
import readalike.web.build.ServedBuilds;
import readalike.web.http.RequestMetrics;
import readalike.web.http.Route;
import readalike.web.imports.ImportRoutes;
import readalike.web.me.MeRoutes;
import readalike.web.me.SearchRoutes;
import readalike.web.operator.OperatorRoutes;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;

class OpenApiServletTest {
  private static final ReasonLanguages REASONS = new ReasonLanguages(_ -> ReasonSentence.ENGLISH);

  private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{([a-z]+)}");

  private static TestServer server;
  private static TestReader reader;
  private static Readers readers;
  private static List<Route> routes;

  /** A query parameter of the document, at the address of its route. */
  private record Documented(String template, String name, JsonObject schema) {
    String address(String value) {
      return NAME_IN_BRACES.matcher(template).replaceAll("1") + "?" + value;
    }
  }

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    server = TestServer.start(data);
    ServedBuilds builds = new ServedBuilds(new Builds(data));
    reader = TestReader.signUp(server, "openapi");
    readers = Readers.open(ReadersSettings.in(data), Clock.systemUTC(), new SecureRandom());
    UnansweredSearches unanswered = UnansweredSearches.in(data);
    routes = new ArrayList<>(ApiRoutes.of(builds, REASONS, new RequestMetrics(), unanswered));
    routes.addAll(MeRoutes.of(builds, readers, REASONS));
    SynonymsFile synonyms = SynonymsFile.in(data);
    routes.addAll(SearchRoutes.of(builds, readers, unanswered, synonyms));
    routes.addAll(ImportRoutes.of(builds));
    routes.addAll(
        new OperatorRoutes(
                new Builds(data), builds, readers, new RequestMetrics(), unanswered, synonyms)
            .api());
  }

  @AfterAll
  static void stop() {
    readers.close();
    server.close();
  }

  @Test
  void documentIsServedAsItIs() throws Exception {
    assertThat(server.json("/api/v1/openapi.json").getAsJsonObject("paths"))
        .isEqualTo(ApiDocument.paths());
  }

  @Test
  void everyRouteIsDocumentedAndNothingElse() {
    List<String> documented = new ArrayList<>();
    ApiDocument.paths()
        .entrySet()
        .forEach(
            path ->
                path.getValue().getAsJsonObject().keySet().stream()
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                    .forEach(documented::add));
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            routes.stream().map(route -> route.method() + " " + route.template()).toList());
  }

  @Test
  void everyNameInAPathIsDocumented() {
    for (Route route : routes) {
      List<String> expected =
          NAME_IN_BRACES
              .matcher(route.template())
              .results()
              .map(result -> result.group(1))
              .toList();
      List<String> documented =
          parameters(route.template(), "path").stream().map(Documented::name).toList();
      assertThat(documented).describedAs(route.template()).isEqualTo(expected);
    }
  }

  private static List<Documented> parameters(String template, String in) {
    List<Documented> found = new ArrayList<>();
    JsonObject operations = ApiDocument.paths().getAsJsonObject(template);
    String method = operations.has("get") ? "get" : operations.keySet().iterator().next();
    JsonObject operation = operations.getAsJsonObject(method);
    if (operation.has("parameters")) {
      for (JsonElement element : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = element.getAsJsonObject();
        if (parameter.get("in").getAsString().equals(in)) {
          found.add(
              new Documented(
                  template,
                  parameter.get("name").getAsString(),
                  parameter.getAsJsonObject("schema")));
        }
      }
    }
    return found;
  }

  /** Inside its bounds a parameter passes (and there is no build), outside it is 400. */
  @TestFactory
  List<DynamicTest> documentedBoundsAreThoseThatHold() {
    return routes.stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> !route.template().contains("/operator/"))
        .flatMap(route -> parameters(route.template(), "query").stream())
        .map(
            parameter ->
                dynamicTest(
                    parameter.template() + " " + parameter.name(), () -> checkBounds(parameter)))
        .toList();
  }

  private static void checkBounds(Documented parameter) throws Exception {
    String name = parameter.name();
    JsonObject schema = parameter.schema();
    switch (schema.get("type").getAsString()) {
      case "integer" -> {
        int lowest = schema.get("minimum").getAsInt();
        int highest = schema.get("maximum").getAsInt();
        assertPasses(parameter.address(name + "=" + lowest));
        assertPasses(parameter.address(name + "=" + highest));
        assertRefused(parameter.address(name + "=" + (lowest - 1)), name);
        assertRefused(parameter.address(name + "=" + (highest + 1)), name);
      }
      case "number" -> {
        double lowest = schema.get("minimum").getAsDouble();
        double highest = schema.get("maximum").getAsDouble();
        assertPasses(parameter.address(name + "=" + lowest));
        assertPasses(parameter.address(name + "=" + highest));
        assertRefused(parameter.address(name + "=" + (lowest - 0.5)), name);
        assertRefused(parameter.address(name + "=" + (highest + 0.5)), name);
      }
      case "array" -> {
        int most = schema.get("maxItems").getAsInt();
        int longest = schema.getAsJsonObject("items").get("maxLength").getAsInt();
        assertPasses(parameter.address((name + "=x&").repeat(most)));
        assertRefused(parameter.address((name + "=x&").repeat(most + 1)), name);
        assertPasses(parameter.address(name + "=" + "x".repeat(longest)));
        assertRefused(parameter.address(name + "=" + "x".repeat(longest + 1)), name);
      }
      default -> checkText(parameter, name, schema);
    }
  }

  private static void checkText(Documented parameter, String name, JsonObject schema)
      throws Exception {
    if (schema.has("enum")) {
      for (JsonElement value : schema.getAsJsonArray("enum")) {
        assertPasses(parameter.address(name + "=" + value.getAsString()));
      }
      assertRefused(parameter.address(name + "=other"), name);
    } else {
      int longest = schema.get("maxLength").getAsInt();
      assertPasses(parameter.address(name + "=" + "x".repeat(longest)));
      assertRefused(parameter.address(name + "=" + "x".repeat(longest + 1)), name);
    }
  }

  private static void assertPasses(String address) throws Exception {
    HttpResponse<String> response = reader.get(address);
    assertThat(response.statusCode()).describedAs(address + response.body()).isIn(503, 200);
  }

  private static void assertRefused(String address, String name) throws Exception {
    assertThat(TestServer.message(reader.get(address), 400)).startsWith(name + " ");
  }

  @Test
  void everyReferenceOfTheDocumentLeadsSomewhere() throws Exception {
    String text = server.get("/api/v1/openapi.json").body();
    JsonObject components = server.json("/api/v1/openapi.json").getAsJsonObject("components");
    Pattern.compile("#/components/([a-z]+)/([A-Za-z]+)")
        .matcher(text)
        .results()
        .forEach(
            (MatchResult reference) ->
                assertThat(components.getAsJsonObject(reference.group(1)).has(reference.group(2)))
                    .describedAs(reference.group())
                    .isTrue());
  }
}
