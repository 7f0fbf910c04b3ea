package readalike.engine.hybrid;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A wish that holds for a whole list: only these, none of these, or rather these.
 *
 * @param field what the values name
 * @param values names as they stand on the books, at least one
 * @param bias -1: only books with one of the values; 0: none of them; above 0: added to their score
 */
public record Rule(Field field, List<String> values, float bias) {
  /** What a rule can speak of. */
  public enum Field {
    TAG,
    AUTHOR,
    LANGUAGE,
    SERIES,
    BOOK;

    /**
     * The field of a name such as {@code "tag"}.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public static Field named(String name) {
      for (Field field : values()) {
        if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
          return field;
        }
      }
      throw new IllegalArgumentException(
          "rule field must be tag, author, language, series or book, got " + name);
    }
  }

  public Rule {
    Objects.requireNonNull(field, "field");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a rule needs at least one value");
    }
    if (!(bias == -1 || (bias >= 0 && bias <= 10))) {
      throw new IllegalArgumentException("rule bias must be -1, 0 or up to 10, got " + bias);
    }
  }
}
