package readalike.engine.text;

import java.util.List;

/**
 * A part of what was typed that asks for its place: {@code title:dune}, {@code "in cold blood"},
 * {@code -film}.
 *
 * @param place where the words are to stand
 * @param words as the index holds them, at least one
 * @param together whether they must stand side by side, in their order
 * @param excluded whether books that have them are left out
 */
record SearchClause(Place place, List<String> words, boolean together, boolean excluded) {
  /** Where words may be asked to stand. */
  enum Place {
    ANYWHERE,
    TITLE,
    AUTHOR,
    SERIES,
    TAG
  }

  SearchClause {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a clause needs words");
    }
  }
}
