package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import readalike.web.http.BoundedBody;
import readalike.web.http.Refusal;

/**
 * Reads the JSON body of a request, strictly: UTF-8, at most {@value #MOST_BYTES} bytes unless said
 * otherwise, at most {@value #DEEPEST} levels, no name twice in an object, numbers that fit a
 * double, nothing after the end (<a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>).
 */
public final class JsonBody {
  /** 256 KiB: a thousand ratings with long ids. */
  static final int MOST_BYTES = 256 * 1024;

  static final int DEEPEST = 8;

  /** A client that sends a byte now and then must not keep others out. */
  private static final Duration LONGEST_READ = Duration.ofSeconds(10);

  private JsonBody() {}

  /**
   * The object that is the body.
   *
   * @throws Refusal 400 when it is not the JSON of an object; 408 when it is too slow; 413 when it
   *     is too large; 415 when it is not said to be JSON
   */
  public static JsonObject read(HttpServletRequest request) throws IOException {
    return read(request, MOST_BYTES);
  }

  /** The same with another limit of bytes. */
  public static JsonObject read(HttpServletRequest request, int mostBytes) throws IOException {
    String type = request.getContentType() == null ? "" : request.getContentType();
    String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!mediaType.equals("application/json") || request.getHeader("Content-Encoding") != null) {
      throw Refusal.unsupportedType(
          "the body must be plain JSON; send the header Content-Type: application/json");
    }
    ByteBuffer bytes = ByteBuffer.wrap(BoundedBody.read(request, mostBytes, LONGEST_READ));
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException _) {
      throw Refusal.badRequest("the body must be UTF-8");
    }
  }

  /** The object that a text holds. */
  static JsonObject parse(String text) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPEST);
      try {
        JsonElement body = element(reader);
        if (reader.peek() == JsonToken.END_DOCUMENT && body instanceof JsonObject object) {
          return object;
        }
        throw Refusal.badRequest("the body must be one JSON object");
      } catch (MalformedJsonException | EOFException | NumberFormatException _) {
        throw Refusal.badRequest("the body is not well-formed JSON at " + reader.getPath());
      }
    }
  }

  private static JsonElement element(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> new JsonPrimitive(reader.nextDouble());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      default -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
    };
  }

  private static JsonObject object(JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.has(name)) {
        throw Refusal.badRequest("the body names " + reader.getPath() + " twice");
      }
      object.add(name, element(reader));
    }
    reader.endObject();
    return object;
  }

  private static JsonArray array(JsonReader reader) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(element(reader));
    }
    reader.endArray();
    return array;
  }
}
