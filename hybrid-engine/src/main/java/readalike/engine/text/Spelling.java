package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import readalike.engine.format.BookFields;
import readalike.engine.text.Reading.Alternative;

/**
 * Words of the catalogue that are a slip of the fingers away from a typed one. Thread-safe.
 *
 * <p>Up to {@value #SHORT_WORD} letters bear no slip, up to {@value #LONG_WORD} one, longer words
 * two; a swap of neighbours is one.
 */
final class Spelling {
  private static final int SHORT_WORD = 3;
  private static final int LONG_WORD = 7;
  private static final int MOST_NEAR_WORDS = 3;
  private static final float BREAK_WEIGHT = 0.7f;

  private final IndexReader books;
  private final DirectSpellChecker oneSlip = checker(1, 1);
  private final DirectSpellChecker twoSlips = checker(2, 1);
  private final DirectSpellChecker wrongFirstLetter = checker(1, 0);
  private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

  Spelling(IndexReader books) {
    this.books = books;
    breaks.setMinBreakWordLength(2);
  }

  private static DirectSpellChecker checker(int edits, int samePrefix) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(samePrefix);
    checker.setMinQueryLength(SHORT_WORD + 1);
    // Whether a frequent word is looked at is decided by the caller.
    checker.setMaxQueryFrequency(Integer.MAX_VALUE);
    return checker;
  }

  /** In how many books the word stands, in any field; an upper bound. */
  int frequency(String word) throws IOException {
    return books.docFreq(new Term(BookFields.LEXICON, word))
        + books.docFreq(new Term(BookFields.DESCRIPTION, word))
        + books.docFreq(new Term(BookFields.PUBLISHER, word));
  }

  /** Whether no book has the word, in this number or the other. */
  boolean isUnknown(QueryText.Word word) throws IOException {
    return frequency(word.text()) == 0
        && books.docFreq(new Term(BookFields.STEMS, word.stem())) == 0;
  }

  /** What may have been meant by a word, nearest first; empty when nothing is near. */
  List<Alternative> near(String word) throws IOException {
    if (word.length() <= SHORT_WORD) {
      return List.of();
    }
    Map<String, Alternative> near = new LinkedHashMap<>();
    add(near, word, word.length() > LONG_WORD ? twoSlips : oneSlip);
    if (near.size() < MOST_NEAR_WORDS) {
      add(near, word, wrongFirstLetter);
    }
    List<Alternative> all = new ArrayList<>(near.values());
    if (books.docFreq(lexicon(word)) == 0) {
      addBreaks(all, word);
    }
    return all;
  }

  private void add(Map<String, Alternative> near, String word, DirectSpellChecker checker)
      throws IOException {
    int wanted = MOST_NEAR_WORDS - near.size();
    for (SuggestWord found :
        checker.suggestSimilar(lexicon(word), wanted, books, SuggestMode.SUGGEST_ALWAYS)) {
      near.putIfAbsent(found.string, new Alternative(List.of(found.string), found.score));
    }
  }

  /** Two words typed as one. */
  private void addBreaks(List<Alternative> all, String word) throws IOException {
    SuggestWord[][] found =
        breaks.suggestWordBreaks(
            lexicon(word),
            1,
            books,
            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
            BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
    for (SuggestWord[] parts : found) {
      List<String> words = new ArrayList<>();
      for (SuggestWord part : parts) {
        words.add(part.string);
      }
      all.add(new Alternative(words, BREAK_WEIGHT));
    }
  }

  private static Term lexicon(String word) {
    return new Term(BookFields.LEXICON, word);
  }
}
