package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import readalike.web.http.Refusal;

/**
 * The fields of one object of a body, each read with its type and bounds; what does not fit is
 * refused with 400 and the place. A field that is null counts as not given; unknown fields are
 * ignored.
 *
 * @param place where the object stands, as a prefix of its fields: empty, or {@code ratings[3].}
 * @param object the object
 */
public record JsonFields(String place, JsonObject object) {

  /** A text that must be there. */
  public String text(String name) {
    return text(place + name, value(name));
  }

  private static String text(String place, JsonElement value) {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw Refusal.badRequest(place + " must be a text");
  }

  /** Yes or no, which must be there. */
  public boolean flag(String name) {
    if (value(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw Refusal.badRequest(place + name + " must be true or false");
  }

  /** A number that must be there. */
  public double number(String name) {
    if (value(name) instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsDouble();
    }
    throw Refusal.badRequest(place + name + " must be a number");
  }

  /** A number between two bounds, both inclusive. */
  public double number(String name, double defaultValue, double lowest, double highest) {
    if (value(name).isJsonNull()) {
      return defaultValue;
    }
    double number = number(name);
    if (!(number >= lowest && number <= highest)) {
      throw Refusal.badRequest(
          place + name + " must be " + lowest + ".." + highest + ", got " + value(name));
    }
    return number;
  }

  /** A text of at most {@code longest} characters; empty when it is not given. */
  public String text(String name, int longest) {
    String text = value(name).isJsonNull() ? "" : text(name);
    if (text.length() > longest) {
      throw Refusal.badRequest(
          place + name + " must have at most " + longest + " characters, got " + text.length());
    }
    return text;
  }

  /** A whole number between two bounds, both inclusive. */
  public int integer(String name, int defaultValue, int lowest, int highest) {
    if (value(name).isJsonNull()) {
      return defaultValue;
    }
    double number = number(name);
    if (number != Math.rint(number) || number < lowest || number > highest) {
      throw Refusal.badRequest(
          place + name + " must be " + lowest + ".." + highest + ", got " + value(name));
    }
    return (int) number;
  }

  /** A list of at most {@code most} texts that must be there. */
  public List<String> texts(String name, int most) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name, most)) {
      texts.add(text(place + name + "[" + texts.size() + "]", element));
    }
    return texts;
  }

  /** A list of at most {@code most} objects; empty when it is not given. */
  public List<JsonFields> objects(String name, int most) {
    List<JsonFields> objects = new ArrayList<>();
    if (!value(name).isJsonNull()) {
      for (JsonElement element : array(name, most)) {
        String elementPlace = place + name + "[" + objects.size() + "]";
        if (!(element instanceof JsonObject object)) {
          throw Refusal.badRequest(elementPlace + " must be an object");
        }
        objects.add(new JsonFields(elementPlace + ".", object));
      }
    }
    return objects;
  }

  /** A list of at most {@code most} texts; empty when it is not given. */
  public List<String> textsOrNone(String name, int most) {
    return value(name).isJsonNull() ? List.of() : texts(name, most);
  }

  /** An object; one without fields when it is not given. */
  public JsonFields object(String name) {
    return switch (value(name)) {
      case JsonNull _ -> new JsonFields(place + name + ".", new JsonObject());
      case JsonObject inner -> new JsonFields(place + name + ".", inner);
      default -> throw Refusal.badRequest(place + name + " must be an object");
    };
  }

  private JsonArray array(String name, int most) {
    if (!(value(name) instanceof JsonArray array)) {
      throw Refusal.badRequest(place + name + " must be a list");
    }
    if (array.size() > most) {
      throw Refusal.badRequest(
          place + name + " may have " + most + " entries, got " + array.size());
    }
    return array;
  }

  private JsonElement value(String name) {
    JsonElement value = object.get(name);
    return value == null ? JsonNull.INSTANCE : value;
  }
}
