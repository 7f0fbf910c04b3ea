package readalike.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import readalike.web.api.ApiRoutes;

/**
 * The OpenAPI document of the API, and whether an answer is what it says: every documented key and
 * no other, at every level, each of its documented type.
 */
public final class ApiDocument {
  private static final JsonObject DOCUMENT = read();

  private ApiDocument() {}

  private static JsonObject read() {
    try (InputStreamReader reader =
        new InputStreamReader(
            ApiRoutes.class.getResourceAsStream("openapi.json"), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The documented operations: {@code paths.<template>.<method>}. */
  public static JsonObject paths() {
    return DOCUMENT.getAsJsonObject("paths");
  }

  /**
   * Compares a JSON answer of the API with the document; other answers are let pass.
   *
   * @throws AssertionError with the place where they differ
   */
  static void check(String method, String rawPath, int status, String contentType, String body) {
    if (!contentType.startsWith("application/json") || body.isEmpty()) {
      return;
    }
    JsonObject schema;
    if (status < 300) {
      Optional<JsonObject> operation = operation(method, rawPath);
      if (operation.isEmpty()) {
        return;
      }
      String answer = Integer.toString(status);
      schema = at(operation.get(), "responses", answer, "content", "application/json", "schema");
    } else {
      schema = at(DOCUMENT, "components", "schemas", "Error");
    }
    check(rawPath, schema, JsonParser.parseString(body));
  }

  private static Optional<JsonObject> operation(String method, String rawPath) {
    String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return paths().entrySet().stream()
        .filter(path -> rawPath.matches(path.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
        .map(Map.Entry::getValue)
        .map(JsonElement::getAsJsonObject)
        .filter(path -> path.has(name))
        .map(path -> path.getAsJsonObject(name))
        .findFirst();
  }

  private static JsonObject at(JsonObject from, String... names) {
    JsonObject object = from;
    for (String name : names) {
      object = object.getAsJsonObject(name);
    }
    return object;
  }

  private static void check(String place, JsonObject schema, JsonElement value) {
    if (schema.has("$ref")) {
      String[] reference = schema.get("$ref").getAsString().substring("#/".length()).split("/");
      check(place, at(DOCUMENT, reference), value);
    } else if (schema.has("oneOf")) {
      if (!value.isJsonNull()) {
        check(place, schema.getAsJsonArray("oneOf").get(0).getAsJsonObject(), value);
      }
    } else if (schema.has("const")) {
      require(schema.get("const").equals(value), place, "must be " + schema.get("const"), value);
    } else if (schema.has("enum")) {
      require(schema.getAsJsonArray("enum").contains(value), place, "must be listed", value);
    } else {
      checkType(place, schema, value);
    }
  }

  private static void checkType(String place, JsonObject schema, JsonElement value) {
    JsonArray types = new JsonArray();
    if (schema.get("type").isJsonArray()) {
      types.addAll(schema.getAsJsonArray("type"));
    } else {
      types.add(schema.get("type"));
    }
    boolean fits = false;
    for (JsonElement type : types) {
      fits |= hasType(type.getAsString(), value);
    }
    require(fits, place, "must be " + types, value);
    if (value.isJsonArray() && schema.has("items")) {
      for (JsonElement element : value.getAsJsonArray()) {
        check(place + "[]", schema.getAsJsonObject("items"), element);
      }
    }
    if (value.isJsonObject() && schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      require(
          properties.keySet().equals(value.getAsJsonObject().keySet()),
          place,
          "must have the keys " + properties.keySet(),
          value);
      value
          .getAsJsonObject()
          .entrySet()
          .forEach(
              entry ->
                  check(
                      place + "." + entry.getKey(),
                      properties.getAsJsonObject(entry.getKey()),
                      entry.getValue()));
    }
  }

  private static boolean hasType(String type, JsonElement value) {
    return switch (type) {
      case "null" -> value.isJsonNull();
      case "object" -> value.isJsonObject();
      case "array" -> value.isJsonArray();
      case "boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
      case "string" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
      case "number" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
      case "integer" -> hasType("number", value) && value.getAsDouble() % 1 == 0;
      default -> throw new IllegalStateException("type of the document: " + type);
    };
  }

  private static void require(boolean fits, String place, String rule, JsonElement value) {
    if (!fits) {
      throw new AssertionError(place + " " + rule + ", got " + value);
    }
  }
}
