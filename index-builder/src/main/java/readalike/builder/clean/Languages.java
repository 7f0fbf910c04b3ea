package readalike.builder.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what stands for a language ({@code eng}, {@code en-US}, {@code English}) into one code: ISO
 * 639-1 where the language has one, ISO 639-2/T otherwise.
 */
final class Languages {
  /** ISO 639-2/B, the bibliographic codes, where they differ from 639-2/T that the JDK knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private final Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);

  Languages() {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      codes.put(code, language.getLanguage()); // "in" was the code of Indonesian until 1989
      codes.put(language.getISO3Language(), language.getLanguage());
      codes.put(
          language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
          language.getLanguage());
    }
  }

  /**
   * The code; empty text for text that says the language is not known or that there are several;
   * nothing at all for text that is no language.
   */
  Optional<String> code(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String first = lower.split("[-_]", 2)[0].strip();
    return switch (first) {
      case "", "und", "mul", "zxx", "mis", "unknown" -> Optional.of("");
      default -> {
        String code = codes.getOrDefault(lower, codes.get(first));
        yield code == null && first.matches("[a-z]{3}")
            ? Optional.of(first)
            : Optional.ofNullable(code);
      }
    };
  }
}
