package readalike.engine.text;

/**
 * How far two words are apart for a person at a keyboard: the steps of Damerau (CACM 1964), cheaper
 * where fingers slip. A swap, a doubled letter and a neighbouring key count little, the first
 * letter much.
 */
final class SlipDistance {
  private static final float NEIGHBOUR = 0.6f;
  private static final float SWAP = 0.6f;
  private static final float DOUBLED = 0.5f;
  private static final float VOWEL = 0.8f;
  private static final float FIRST_LETTER = 0.6f;

  private static final String VOWELS = "aeiouy";

  /**
   * Rows of the common Latin keyboard; a row begins half a key further right than the one above.
   */
  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private SlipDistance() {}

  /** 0 for the same word, about 1 for each slip. */
  static float between(String typed, String word) {
    int rows = typed.length();
    int columns = word.length();
    float[][] cost = new float[rows + 1][columns + 1];
    for (int i = 1; i <= rows; i++) {
      cost[i][0] = cost[i - 1][0] + extra(typed, i - 1);
    }
    for (int j = 1; j <= columns; j++) {
      cost[0][j] = cost[0][j - 1] + extra(word, j - 1);
    }
    for (int i = 1; i <= rows; i++) {
      for (int j = 1; j <= columns; j++) {
        float best =
            Math.min(
                cost[i - 1][j - 1] + other(typed, i - 1, word, j - 1),
                Math.min(
                    cost[i - 1][j] + extra(typed, i - 1), cost[i][j - 1] + extra(word, j - 1)));
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == word.charAt(j - 2)
            && typed.charAt(i - 2) == word.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + SWAP);
        }
        cost[i][j] = best;
      }
    }
    return cost[rows][columns];
  }

  /** A letter too many. */
  private static float extra(String word, int at) {
    if (at == 0) {
      return 1 + FIRST_LETTER;
    }
    return word.charAt(at) == word.charAt(at - 1) ? DOUBLED : 1;
  }

  /** One letter for another. */
  private static float other(String typed, int at, String word, int in) {
    char a = typed.charAt(at);
    char b = word.charAt(in);
    if (a == b) {
      return 0;
    }
    float first = at == 0 || in == 0 ? FIRST_LETTER : 0;
    if (areNeighbours(a, b)) {
      return first + NEIGHBOUR;
    }
    return first + (VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0 ? VOWEL : 1);
  }

  static boolean areNeighbours(char a, char b) {
    for (int rowOfA = 0; rowOfA < KEYS.length; rowOfA++) {
      int placeOfA = KEYS[rowOfA].indexOf(a);
      for (int rowOfB = 0; placeOfA >= 0 && rowOfB < KEYS.length; rowOfB++) {
        int placeOfB = KEYS[rowOfB].indexOf(b);
        if (placeOfB >= 0 && Math.abs(rowOfA - rowOfB) <= 1) {
          double apart = placeOfA + 0.5 * rowOfA - placeOfB - 0.5 * rowOfB;
          if (Math.abs(apart) <= 1) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
