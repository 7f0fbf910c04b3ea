package readalike.engine.hybrid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of reasons in English; {@code {0}} stands for the first value. */
final class EnglishReasons {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<String, String> PHRASES = phrases();

  static final List<String> NAMES = List.copyOf(PHRASES.keySet());

  private EnglishReasons() {}

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    phrases.put("title", "“{0}”");
    phrases.put("comma", "{0}, {1}");
    phrases.put("and", "{0} and {1}");
    // The liked books, what binds them to the book, what they have in common, and who liked them.
    phrases.put("liked", "Because you liked {0}{1}{2}.");
    phrases.put("likedBy", "Because reader {3} liked {0}{1}{2}.");
    phrases.put("sameSeries", ", from the same series");
    phrases.put("sameAuthor", ", also by {0}");
    phrases.put("subject", "{0}");
    phrases.put("inCommon", "; they have {0} in common");
    phrases.put("theme", "It shares {0} with books that you liked.");
    phrases.put("themeBy", "It shares {0} with books that reader {1} liked.");
    phrases.put("words", "It has words in common with books that you liked.");
    phrases.put("wordsBy", "It has words in common with books that reader {0} liked.");
    phrases.put("popular", "Popular here: rated by {0} readers.");
    phrases.put("readers", "Readers of {0} like it too{1}{2}.");
    phrases.put("byAuthor", "By {0}, like {1}{2}.");
    phrases.put("themes", "It shares themes with {0}: {1}.");
    phrases.put("wordsOf", "It has words in common with {0}.");
    return phrases;
  }

  static String say(String name, Object... values) {
    if (name.equals("popular") && values[0].equals(0)) {
      return "Nobody here has rated it yet.";
    }
    if (name.equals("popular") && values[0].equals(1)) {
      return "One reader here has rated it.";
    }
    return PLACE
        .matcher(PHRASES.get(name))
        .replaceAll(place -> Matcher.quoteReplacement(text(values[number(place)])));
  }

  private static int number(MatchResult place) {
    return Integer.parseInt(place.group(1));
  }

  /** Numbers have their thousands apart. */
  private static String text(Object value) {
    return value instanceof Integer number
        ? String.format(Locale.ENGLISH, "%,d", number)
        : value.toString();
  }
}
