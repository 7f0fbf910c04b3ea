package readalike.engine.hybrid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags as people write them: catalogues have them in lower case, countries and languages too. */
final class ThemeText {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Map<String, String> NAMES = names();

  private ThemeText() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Stream.concat(
            Stream.of(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
            Stream.of(Locale.getISOLanguages())
                .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH)))
        .forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    return Map.copyOf(names);
  }

  /** {@code France} for {@code france}, {@code French revolution} for {@code french revolution}. */
  static String of(String tag) {
    String whole = NAMES.get(tag);
    return whole != null
        ? whole
        : SPACE
            .splitAsStream(tag)
            .map(word -> NAMES.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
  }
}
