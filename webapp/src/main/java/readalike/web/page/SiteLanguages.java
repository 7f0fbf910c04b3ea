package readalike.web.page;

import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The languages of the site: one for each file {@code site/texts/LANGUAGE.json}. Thread-safe. */
final class SiteLanguages {
  /** Remembers a reader's choice; holds nothing else. */
  static final String COOKIE = "readalike-language";

  static final String FOLDER = "/texts/";

  /** Texts of this name are shown by the server's own pages alone. */
  static final String SERVED = "served";

  private static final String ENDING = ".json";

  /** What is spoken to whoever asks for none of the site's languages, and what the API speaks. */
  static final String DEFAULT = "en";

  /** A header longer than this is not worth reading. */
  private static final int LONGEST_HEADER = 1000;

  private final Map<String, Texts> byCode = new TreeMap<>();

  /**
   * @param files the site's files
   */
  SiteLanguages(List<SiteFile> files) {
    for (SiteFile file : files) {
      if (file.path().startsWith(FOLDER) && file.path().endsWith(ENDING)) {
        String code =
            file.path().substring(FOLDER.length(), file.path().length() - ENDING.length());
        byCode.put(code, new Texts(code, JsonParser.parseString(file.text()).getAsJsonObject()));
      }
    }
    if (!byCode.containsKey(DEFAULT)) {
      throw new IllegalArgumentException(
          "the site needs its texts in English, " + FOLDER + DEFAULT + ENDING);
    }
  }

  /** All languages in the order of their codes. */
  List<Texts> all() {
    return List.copyOf(byCode.values());
  }

  /** The language with a code, if the site has it. */
  Optional<Texts> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The language that a reader has chosen, else the best of those that the browser asks for. */
  Texts of(HttpServletRequest request) {
    return of(request.getHeader("Cookie"), request.getHeader("Accept-Language"));
  }

  /**
   * The same by the headers of a request.
   *
   * @param cookie may be null
   * @param acceptLanguage may be null
   */
  Texts of(String cookie, String acceptLanguage) {
    return chosen(cookie).or(() -> preferred(acceptLanguage)).orElse(byCode.get(DEFAULT));
  }

  /** The best of those that the browser asks for, whatever a reader has chosen here before. */
  Texts asked(HttpServletRequest request) {
    return preferred(request.getHeader("Accept-Language")).orElse(byCode.get(DEFAULT));
  }

  private Optional<Texts> chosen(String cookies) {
    if (cookies == null || cookies.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    return Arrays.stream(cookies.split(";", -1))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .flatMap(cookie -> of(cookie.substring(COOKIE.length() + 1)).stream())
        .findFirst();
  }

  private Optional<Texts> preferred(String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      String code =
          Locale.lookupTag(Locale.LanguageRange.parse(header), new ArrayList<>(byCode.keySet()));
      return code == null ? Optional.empty() : of(code);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
