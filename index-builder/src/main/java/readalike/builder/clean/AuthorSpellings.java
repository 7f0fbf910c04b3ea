package readalike.builder.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the spellings of an author's name together that differ only in case, accents, dots and
 * spaces ({@code J. K. Rowling}, {@code JK ROWLING}): the one that most books have is kept. A name
 * in capitals alone is written in capitals only where it begins.
 */
final class AuthorSpellings {
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  /** Counts a name as one book has it. */
  void add(String name) {
    spellings.computeIfAbsent(key(name), k -> new TreeMap<>()).merge(name, 1, Integer::sum);
  }

  /** The spelling that is kept, of a name that was counted. */
  String best(String name) {
    Map<String, Integer> counts = spellings.get(key(name));
    if (counts.size() == 1 && !inCapitals(name)) {
      return name;
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) { // in alphabetical order
      if (entry.getValue() > most && !inCapitals(entry.getKey())) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best.isEmpty() ? titleCase(counts.keySet().iterator().next()) : best;
  }

  private static String key(String name) {
    String folded = WorkKey.fold(name).replace(" ", "");
    return folded.isEmpty() ? name : folded;
  }

  /** Two words of capitals or more; {@code CLAMP} may well be meant so. */
  private static boolean inCapitals(String name) {
    return name.length() > 4
        && name.indexOf(' ') > 0
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT))
        && Stream.of(name.split("[ .]", -1)).anyMatch(word -> word.length() > 2);
  }

  private static String titleCase(String name) {
    return Stream.of(name.split(" ", -1))
        .map(AuthorSpellings::capitalised)
        .collect(Collectors.joining(" "));
  }

  /** Capitals stay at the start of a word and after a dot, hyphen or apostrophe. */
  private static String capitalised(String word) {
    StringBuilder result = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      boolean start = i == 0 || !Character.isLetter(word.charAt(i - 1));
      result.append(start ? word.charAt(i) : Character.toLowerCase(word.charAt(i)));
    }
    return result.toString();
  }
}
