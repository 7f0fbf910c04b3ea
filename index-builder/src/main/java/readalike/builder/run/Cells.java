package readalike.builder.run;

import com.google.gson.JsonElement;
import java.util.Locale;

/** Figures as people read them; what was not measured is an empty cell. */
final class Cells {
  private Cells() {}

  /** Four places. */
  static String figure(JsonElement value) {
    return fixed(value, 4);
  }

  static String fixed(JsonElement value, int places) {
    return value == null || value.isJsonNull()
        ? ""
        : String.format(Locale.ROOT, "%." + places + "f", value.getAsDouble());
  }

  /** Both ends of an interval; nothing where there is none. */
  static String ends(JsonElement ends) {
    return ends == null
        ? ""
        : " ["
            + figure(ends.getAsJsonArray().get(0))
            + ", "
            + figure(ends.getAsJsonArray().get(1))
            + "]";
  }

  static String probability(JsonElement p) {
    return p.isJsonNull() ? "" : String.format(Locale.ROOT, "%.4f", p.getAsDouble());
  }

  static String count(JsonElement rows) {
    return String.format(Locale.ROOT, "%,d", rows.getAsLong());
  }
}
