package readalike.web.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.hybrid.ReasonSentence;

/**
 * The texts of the page in one language, from {@code site/texts/LANGUAGE.json}. The page's script
 * reads the same file by the same rules: {@code {0}} is the first value, {@code {0#counts.books}}
 * the first value in the words of {@code counts.books}; an object holds the plural forms of the
 * language, and under {@code none} what is said of nothing at all. Thread-safe.
 *
 * @see <a href="https://cldr.unicode.org/index/cldr-spec/plural-rules">CLDR plural rules</a>
 */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:#([\\w.]+))?\\}");

  private final String code;
  private final JsonObject texts;
  private final PluralRules plurals;

  /**
   * @param code the language as BCP 47 names it
   * @param texts the file's content
   */
  Texts(String code, JsonObject texts) {
    this.code = code;
    this.texts = texts;
    this.plurals = PluralRules.forLocale(ULocale.forLanguageTag(code));
  }

  public String code() {
    return code;
  }

  /**
   * A text with its places filled.
   *
   * @param path names joined by dots
   * @throws IllegalArgumentException when the language has no such text
   */
  public String text(String path, Object... values) {
    return fill(at(path), values);
  }

  /** Whether the language has a text. */
  public boolean has(String path) {
    JsonElement found = find(path);
    return found != null && (!(found instanceof JsonObject forms) || forms.has("other"));
  }

  /** How reasons are said in the language. */
  ReasonSentence reasons() {
    return new ReasonSentence((name, values) -> text("served.reasons." + name, values));
  }

  /** Texts without places by their names, as templates use them. */
  Map<String, Object> plain() {
    return plain(texts);
  }

  private static Map<String, Object> plain(JsonObject object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      JsonElement value = entry.getValue();
      if (value instanceof JsonObject deeper) {
        plain.put(entry.getKey(), plain(deeper));
      } else if (!(value instanceof JsonArray)) {
        plain.put(entry.getKey(), value.getAsString());
      }
    }
    return plain;
  }

  /** Null where there is none. */
  private JsonElement find(String path) {
    JsonElement found = texts;
    for (String name : path.split("\\.", -1)) {
      found = found instanceof JsonObject object ? object.get(name) : null;
    }
    return found;
  }

  private JsonElement at(String path) {
    JsonElement found = find(path);
    if (found == null) {
      throw new IllegalArgumentException("the texts of language " + code + " lack " + path);
    }
    return found;
  }

  private String fill(JsonElement message, Object... values) {
    String text =
        message instanceof JsonObject forms
            ? chosen(forms, values.length == 0 ? "" : values[0])
            : message.getAsString();
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, values)));
  }

  private String filled(MatchResult place, Object... values) {
    Object value = values[Integer.parseInt(place.group(1))];
    if (place.group(2) != null) {
      return fill(at(place.group(2)), value);
    }
    return value instanceof Number number ? number(number) : value.toString();
  }

  /** A number as the language writes it. */
  public String number(Number number) {
    return NumberFormat.getInstance(ULocale.forLanguageTag(code)).format(number);
  }

  private String chosen(JsonObject forms, Object value) {
    boolean nothing =
        value instanceof Number number ? number.doubleValue() == 0 : value.toString().isEmpty();
    if (nothing && forms.has("none")) {
      return forms.get("none").getAsString();
    }
    String form = value instanceof Number number ? plurals.select(number.doubleValue()) : "other";
    return forms.get(forms.has(form) ? form : "other").getAsString();
  }

  /** A text as it stands in the file, all its forms together. */
  String raw(String path) {
    return at(path).toString();
  }

  /** The paths of all texts, plural forms counting as one. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect(texts, "", paths);
    return paths;
  }

  private static void collect(JsonObject object, String prefix, List<String> paths) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String path = prefix + entry.getKey();
      if (entry.getValue() instanceof JsonObject deeper && !deeper.has("other")) {
        collect(deeper, path + ".", paths);
      } else {
        paths.add(path);
      }
    }
  }
}
