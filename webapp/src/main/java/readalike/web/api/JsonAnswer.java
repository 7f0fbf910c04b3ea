package readalike.web.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How every act writes its JSON. */
public final class JsonAnswer {
  private JsonAnswer() {}

  /** Writes the body of a 200. It is not to be cached: the next build may answer otherwise. */
  public static void write(HttpServletResponse response, JsonElement body) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A number, or null for what JSON has no number for (NaN, infinities). */
  public static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  /** A float with the digits that it has as a float: 4.1, not 4.099999904632568. */
  public static JsonElement number(float value) {
    return Float.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }
}
