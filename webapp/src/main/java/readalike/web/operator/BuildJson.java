package readalike.web.operator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON beside a build, in which older builds lack what newer ones have. */
final class BuildJson {
  private BuildJson() {}

  /** The object of a name; an empty one where there is none. */
  static JsonObject object(JsonObject from, String name) {
    return from.get(name) instanceof JsonObject object ? object : new JsonObject();
  }

  /** The objects of an array; none where there is no array. */
  static List<JsonObject> objects(JsonObject from, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (from.get(name) instanceof JsonArray array) {
      for (JsonElement each : array) {
        if (each instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  /** A text; empty where there is none. */
  static String text(JsonObject from, String name) {
    return from.has(name) && from.get(name).isJsonPrimitive() ? from.get(name).getAsString() : "";
  }

  /** A whole number; 0 where there is none. */
  static long number(JsonObject from, String name) {
    return from.has(name) && from.get(name).isJsonPrimitive() ? from.get(name).getAsLong() : 0;
  }
}
