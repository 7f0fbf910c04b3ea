package readalike.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads English numbers in words as figures and figures as words, so that {@code 1984} and {@code
 * nineteen eighty-four}, {@code Catch-22} and {@code catch twenty two}, {@code Henry IV} and {@code
 * henry 4} are found by each other.
 */
final class NumberWords {
  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));

  private static final List<String> TENS =
      List.of("  twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));

  /** Single letters are words or initials far more often than numbers. */
  private static final Map<String, Integer> ROMAN =
      Map.ofEntries(
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("xi", 11),
          Map.entry("xii", 12),
          Map.entry("xiii", 13),
          Map.entry("xiv", 14),
          Map.entry("xv", 15),
          Map.entry("xvi", 16));

  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,4}");

  private NumberWords() {}

  /** Whether a word is a number, in figures, Roman ones or in words. */
  static boolean isNumber(String word) {
    return FIGURE.matcher(word).matches()
        || ROMAN.containsKey(word)
        || SMALL.contains(word)
        || TENS.indexOf(word) >= 2;
  }

  /** The words with their numbers written otherwise, each way once; none where there is none. */
  static Set<List<String>> otherwise(List<String> words) {
    Set<List<String>> ways = new LinkedHashSet<>();
    ways.add(inFigures(words));
    ways.add(inWords(words, false));
    ways.add(inWords(words, true));
    ways.remove(words);
    return ways;
  }

  private static List<String> inFigures(List<String> words) {
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Run run = run(words, i);
      if (run.length() > 0) {
        figures.add(Integer.toString(run.value()));
        i += run.length();
      } else {
        Integer roman = ROMAN.get(words.get(i));
        figures.add(roman == null ? words.get(i) : roman.toString());
        i++;
      }
    }
    return figures;
  }

  private static List<String> inWords(List<String> words, boolean asYear) {
    List<String> spelt = new ArrayList<>();
    for (String word : words) {
      if (FIGURE.matcher(word).matches()) {
        int number = Integer.parseInt(word);
        spelt.addAll(asYear && number % 1000 > 99 ? year(number) : spelt(number));
      } else {
        spelt.add(word);
      }
    }
    return spelt;
  }

  /** {@code nineteen eighty four}, {@code four fifty one}. */
  private static List<String> year(int number) {
    List<String> words = new ArrayList<>(spelt(number / 100));
    words.addAll(number % 100 == 0 ? List.of("hundred") : spelt(number % 100));
    return words;
  }

  private static List<String> spelt(int number) {
    List<String> words = new ArrayList<>();
    int left = number;
    if (left >= 1000) {
      words.addAll(List.of(SMALL.get(left / 1000), "thousand"));
      left %= 1000;
    }
    if (left >= 100) {
      words.addAll(List.of(SMALL.get(left / 100), "hundred"));
      left %= 100;
    }
    if (left >= 20) {
      words.add(TENS.get(left / 10));
      left %= 10;
      if (left == 0) {
        return words;
      }
    }
    if (left > 0 || words.isEmpty()) {
      words.add(SMALL.get(left));
    }
    return words;
  }

  /** So many words from a place on are a number; none when they are not. */
  private record Run(int length, int value) {}

  private static Run run(List<String> words, int start) {
    int at = start;
    int thousands = 0;
    int value = -1;
    while (at < words.size()) {
      String word = words.get(at);
      int small = small(words, at);
      if (small >= 0 && value < 0) {
        value = small;
        at += smallLength(words, at);
      } else if (small >= 10 && value > 0 && value < 100) {
        // Hundreds left out, as in nineteen eighty-four.
        value = value * 100 + small;
        at += smallLength(words, at);
      } else if (small > 0 && value % 100 == 0 && (value > 0 || thousands > 0)) {
        value += small;
        at += smallLength(words, at);
      } else if (word.equals("hundred") && value > 0 && value < 100) {
        value *= 100;
        at++;
      } else if (word.equals("thousand") && value > 0 && thousands == 0) {
        thousands = value;
        value = 0;
        at++;
      } else if (word.equals("and")
          && at > start
          && (value == 0 || value % 100 == 0)
          && at + 1 < words.size()
          && small(words, at + 1) > 0) {
        at++;
      } else {
        break;
      }
    }
    return value < 0 ? new Run(0, 0) : new Run(at - start, thousands * 1000 + value);
  }

  /** A number below a hundred that begins at a place, or -1. */
  private static int small(List<String> words, int at) {
    int tens = TENS.indexOf(words.get(at));
    if (tens >= 2) {
      int ones = at + 1 < words.size() ? SMALL.indexOf(words.get(at + 1)) : -1;
      return 10 * tens + (ones >= 1 && ones <= 9 ? ones : 0);
    }
    return SMALL.indexOf(words.get(at));
  }

  private static int smallLength(List<String> words, int at) {
    return small(words, at) > 20 && small(words, at) % 10 != 0 ? 2 : 1;
  }
}
