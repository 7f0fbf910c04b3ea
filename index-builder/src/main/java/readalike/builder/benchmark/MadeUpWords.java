package readalike.builder.benchmark;

import java.util.Locale;

/** Words that look like words: each number has its own, short for the small numbers. */
final class MadeUpWords {
  private static final String[] BEGINNINGS = {
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s",
    "st", "t", "th", "tr", "v", "w"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou"};

  /** No word ends on a letter that a stemmer takes for an ending. */
  private static final String[] ENDS = {"n", "r", "l", "m", "nd", "rk", "lt"};

  private static final int SYLLABLES = BEGINNINGS.length * VOWELS.length;

  private MadeUpWords() {}

  /** The word of a number from 0 on. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    int left = number / ENDS.length;
    do {
      int syllable = left % SYLLABLES;
      word.append(BEGINNINGS[syllable / VOWELS.length]).append(VOWELS[syllable % VOWELS.length]);
      left = left / SYLLABLES - 1;
    } while (left >= 0);
    return word.append(ENDS[number % ENDS.length]).toString();
  }

  /** The same with a capital. */
  static String name(int number) {
    String word = word(number);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
