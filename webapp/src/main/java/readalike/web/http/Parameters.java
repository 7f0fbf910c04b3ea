package readalike.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The path values and query parameters of one request, each read with its bounds and its default.
 * What is out of bounds is refused with 400 and a line such as {@code n must be 1..100, got 0};
 * parameters that nobody asks for are ignored.
 */
public final class Parameters {
  /** Request attribute where {@link Routes} leaves the path values. */
  static final String PATH_VALUES = "readalike.path";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LARGEST_FORM = 16 * 1024;

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");

  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?");

  private final Map<String, String> path;
  private final Map<String, List<String>> query;

  Parameters(Map<String, String> path, Map<String, List<String>> query) {
    this.path = path;
    this.query = query;
  }

  /**
   * The parameters of a request that came through {@link Routes}.
   *
   * @throws Refusal 400 when the query is not percent-encoded UTF-8
   */
  public static Parameters of(HttpServletRequest request) {
    @SuppressWarnings("unchecked") // only Routes writes this attribute
    Map<String, String> path = (Map<String, String>) request.getAttribute(PATH_VALUES);
    return new Parameters(path, split(request.getQueryString()));
  }

  /**
   * The fields of a form that a page has sent.
   *
   * @throws Refusal 415 when the body is no form, 413 when it is too large, 400 when it is not
   *     percent-encoded UTF-8
   */
  public static Parameters ofForm(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      throw Refusal.unsupportedType("the body must be a form, " + FORM);
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_FORM + 1);
    if (body.length > LARGEST_FORM) {
      throw Refusal.tooLarge("a form may have " + LARGEST_FORM + " bytes");
    }
    return new Parameters(Map.of(), split(new String(body, StandardCharsets.US_ASCII)));
  }

  static Map<String, List<String>> split(String queryString) {
    Map<String, List<String>> query = new HashMap<>();
    if (queryString != null) {
      for (String pair : queryString.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query
            .computeIfAbsent(PercentDecoding.decode(name, true), _ -> new ArrayList<>())
            .add(PercentDecoding.decode(value, true));
      }
    }
    return query;
  }

  /** The text that stands in the path for a name of the route's template. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return value;
  }

  /** A text of at most {@code longest} characters, empty when it is not given. */
  public String text(String name, int longest) {
    return checked(name, single(name), longest);
  }

  /** A parameter that may be repeated: at most {@code most} texts; blank ones do not count. */
  public List<String> texts(String name, int most, int longest) {
    List<String> values =
        query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    if (values.size() > most) {
      throw Refusal.badRequest(
          name + " may be given " + most + " times, got " + values.size() + " of them");
    }
    values.forEach(value -> checked(name, value, longest));
    return values;
  }

  /** A whole number between two bounds, both inclusive. */
  public int integer(String name, int defaultValue, int lowest, int highest) {
    return integer(name, lowest, highest).orElse(defaultValue);
  }

  /** A whole number between two bounds, both inclusive; empty when it is not given. */
  public OptionalInt integer(String name, int lowest, int highest) {
    String value = single(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (INTEGER.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (number >= lowest && number <= highest) {
        return OptionalInt.of(number);
      }
    }
    throw Refusal.badRequest(
        name + " must be " + lowest + ".." + highest + ", got " + shortened(value));
  }

  /** A number between two bounds, both inclusive, with at most six decimal places. */
  public double number(String name, double defaultValue, double lowest, double highest) {
    String value = single(name);
    if (value.isEmpty()) {
      return defaultValue;
    }
    if (DECIMAL.matcher(value).matches()) {
      double number = Double.parseDouble(value);
      if (number >= lowest && number <= highest) {
        return number;
      }
    }
    throw Refusal.badRequest(
        name + " must be " + lowest + ".." + highest + ", got " + shortened(value));
  }

  /** One of an enum's constants, written in lower case. */
  public <E extends Enum<E>> E choice(String name, E defaultValue) {
    String value = single(name);
    if (value.isEmpty()) {
      return defaultValue;
    }
    E[] constants = defaultValue.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw Refusal.badRequest(
        name
            + " must be one of "
            + Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + ", got "
            + shortened(value));
  }

  private String single(String name) {
    List<String> values = query.getOrDefault(name, List.of(""));
    if (values.size() > 1) {
      throw Refusal.badRequest(name + " may be given once, got " + values.size() + " of them");
    }
    return values.getFirst();
  }

  private static String checked(String name, String value, int longest) {
    if (value.length() > longest) {
      throw Refusal.badRequest(
          name + " must have at most " + longest + " characters, got " + value.length());
    }
    return value;
  }

  /** A value as it may stand in a message: whole when short, else its beginning. */
  public static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
