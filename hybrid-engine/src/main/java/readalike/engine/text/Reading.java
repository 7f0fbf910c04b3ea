package readalike.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to understand a text: for each of its words, in order, what may stand for it.
 *
 * @param alternatives as long as the words of the text, none empty, the best first
 */
record Reading(List<List<Alternative>> alternatives) {
  private static final float VARIANT_WEIGHT = 0.6f;

  Reading {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * What may stand for a word.
   *
   * @param words one word, or more that were typed as one
   * @param weight of a match, 1 for the word itself
   */
  record Alternative(List<String> words, float weight) {
    Alternative {
      words = List.copyOf(words);
    }

    String text() {
      return String.join(" ", words);
    }
  }

  /** The text as typed. */
  static Reading asTyped(QueryText text) {
    return new Reading(text.words().stream().map(Reading::itself).toList());
  }

  static List<Alternative> itself(QueryText.Word word) {
    List<Alternative> same = new ArrayList<>();
    same.add(new Alternative(List.of(word.text()), 1));
    for (String variant : word.variants()) {
      same.add(new Alternative(List.of(variant), VARIANT_WEIGHT));
    }
    return same;
  }

  /** The words of the best alternatives. */
  List<String> bestWords() {
    return alternatives.stream().flatMap(of -> of.getFirst().words().stream()).toList();
  }
}
