package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import readalike.engine.format.BookFields;
import readalike.engine.format.NameSounds;
import readalike.engine.text.Reading.Alternative;

/**
 * Words of the catalogue that are a slip of the fingers away from a typed one, or sound like it.
 * Thread-safe.
 *
 * <p>Up to {@value #SHORT_WORD} letters bear no slip but a swap, up to {@value #LONG_WORD} one,
 * longer words two, and from {@value #MIDDLING_WORD} on two where one leads nowhere; a swap of
 * neighbours is one. Of words equally far those that a finger or an ear takes for each other come
 * first ({@link SlipDistance}), then the frequent ones.
 */
final class Spelling {
  private static final int SHORT_WORD = 3;
  private static final int MIDDLING_WORD = 6;
  private static final int LONG_WORD = 7;
  private static final int MOST_NEAR_WORDS = 4;
  private static final int MOST_LOOKED_AT = 10;
  private static final int MOST_SOUNDS_LOOKED_AT = 100;
  private static final int MOST_PAIRS = 6;
  private static final float FARTHEST = 3;
  private static final float LEAST_ALIKE = 0.3f;

  /** How much of its weight a word loses for each slip that it is away. */
  private static final float LOSS = 0.25f;

  private static final float SOUND_WEIGHT = 0.45f;
  private static final float BREAK_WEIGHT = 0.7f;

  /** One search asks for a word several times, and many searches have the same slips. */
  private static final int MOST_REMEMBERED = 2_000;

  private final LeafReader books;
  private final Remembered<String, List<Alternative>> remembered =
      new Remembered<>(MOST_REMEMBERED);
  private final DirectSpellChecker oneSlip = checker(1, 1);
  private final DirectSpellChecker twoSlips = checker(2, 1);
  private final DirectSpellChecker wrongFirstLetter = checker(1, 0);
  private final DirectSpellChecker anyTwoSlips = farther();
  private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

  Spelling(LeafReader books) {
    this.books = books;
    breaks.setMinBreakWordLength(2);
  }

  private static DirectSpellChecker farther() {
    DirectSpellChecker checker = checker(2, 0);
    checker.setAccuracy(LEAST_ALIKE);
    return checker;
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

  /** In how many books the word stands, in any field. */
  int frequency(String word) throws IOException {
    return books.docFreq(new Term(BookFields.WORDS, word));
  }

  /** Whether no book has the word, in this number or the other. */
  boolean isUnknown(QueryText.Word word) throws IOException {
    if (frequency(word.text()) > 0 || books.docFreq(new Term(BookFields.STEMS, word.stem())) > 0) {
      return false;
    }
    for (String variant : word.variants()) {
      if (variant.length() > 1 && frequency(variant) > 0) {
        return false;
      }
    }
    return true;
  }

  /** What may have been meant by a word, nearest first; empty when nothing is near. */
  List<Alternative> near(String word) throws IOException {
    List<Alternative> near = remembered.get(word);
    if (near == null) {
      near = List.copyOf(lookedUp(word));
      remembered.put(word, near);
    }
    return near;
  }

  private List<Alternative> lookedUp(String word) throws IOException {
    if (word.length() <= SHORT_WORD) {
      return swapped(word);
    }
    Map<String, Near> near = new LinkedHashMap<>();
    add(near, word, word.length() > LONG_WORD ? twoSlips : oneSlip);
    if (near.size() < MOST_NEAR_WORDS) {
      add(near, word, wrongFirstLetter);
    }
    addSounds(near, word);
    if (near.isEmpty() && word.length() >= MIDDLING_WORD) {
      add(near, word, twoSlips);
    }
    List<Alternative> all = new ArrayList<>();
    near.values().stream()
        .sorted(Near.NEAREST_FIRST)
        .limit(MOST_NEAR_WORDS)
        .forEach(one -> all.add(new Alternative(List.of(one.word), one.weight())));
    if (books.docFreq(lexicon(word)) == 0) {
      addBreaks(all, word);
    }
    return all;
  }

  /** What a short word is with two neighbours swapped. */
  private List<Alternative> swapped(String word) throws IOException {
    List<Near> near = new ArrayList<>();
    for (int i = 0; word.length() == SHORT_WORD && i + 1 < word.length(); i++) {
      String swap =
          word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
      int frequency = swap.equals(word) ? 0 : books.docFreq(lexicon(swap));
      if (frequency > 0) {
        near.add(new Near(swap, SlipDistance.between(word, swap), frequency, false));
      }
    }
    return near.stream()
        .sorted(Near.NEAREST_FIRST)
        .map(one -> new Alternative(List.of(one.word), one.weight()))
        .toList();
  }

  /** The same for words that have nothing near them: two slips anywhere, however short. */
  List<Alternative> farther(String word) throws IOException {
    List<Alternative> near = near(word);
    if (!near.isEmpty()) {
      return near;
    }
    Map<String, Near> far = new LinkedHashMap<>();
    add(far, word, anyTwoSlips);
    return far.values().stream()
        .sorted(Near.NEAREST_FIRST)
        .map(one -> new Alternative(List.of(one.word), one.weight()))
        .toList();
  }

  /**
   * A word of the catalogue.
   *
   * @param distance from what was typed
   * @param frequency in how many books
   * @param sounds whether it was found by its sound alone
   */
  private record Near(String word, float distance, int frequency, boolean sounds) {
    static final Comparator<Near> NEAREST_FIRST =
        Comparator.comparingDouble(Near::weight)
            .reversed()
            .thenComparing(Comparator.comparingInt(Near::frequency).reversed())
            .thenComparing(Near::word);

    float weight() {
      return sounds ? SOUND_WEIGHT : Math.max(0.1f, 1 - LOSS * distance);
    }
  }

  private void add(Map<String, Near> near, String word, DirectSpellChecker checker)
      throws IOException {
    for (SuggestWord found :
        checker.suggestSimilar(lexicon(word), MOST_LOOKED_AT, books, SuggestMode.SUGGEST_ALWAYS)) {
      near.putIfAbsent(
          found.string,
          new Near(found.string, SlipDistance.between(word, found.string), found.freq, false));
    }
  }

  /** Names that sound alike. */
  private void addSounds(Map<String, Near> near, String word) throws IOException {
    Terms terms = books.terms(BookFields.SOUNDS);
    if (terms == null) {
      return;
    }
    for (String code : NameSounds.of(word)) {
      TermsEnum sounds = terms.iterator();
      BytesRef start = new BytesRef(NameSounds.start(code));
      int left = sounds.seekCeil(start) == TermsEnum.SeekStatus.END ? 0 : MOST_SOUNDS_LOOKED_AT;
      while (left-- > 0 && StringHelper.startsWith(sounds.term(), start)) {
        String name = sounds.term().utf8ToString().substring(start.length);
        float distance = SlipDistance.between(word, name);
        if (!name.equals(word) && distance <= FARTHEST) {
          near.putIfAbsent(name, new Near(name, distance, sounds.docFreq(), true));
        }
        if (sounds.next() == null) {
          break;
        }
      }
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

  /**
   * The words with two of them joined that were typed apart, for each pair that the catalogue knows
   * as one word, or as one but for a slip.
   */
  List<List<String>> joined(List<String> words) throws IOException {
    List<List<String>> joined = new ArrayList<>();
    for (int i = 0; i + 1 < words.size() && i < MOST_PAIRS; i++) {
      String one = words.get(i) + words.get(i + 1);
      boolean isWord = one.length() > SHORT_WORD && books.docFreq(lexicon(one)) > 0;
      String meant = isWord || one.length() <= LONG_WORD ? one : slippedIn(one);
      if (isWord || !meant.equals(one)) {
        List<String> whole = new ArrayList<>(words);
        whole.remove(i + 1);
        whole.set(i, meant);
        joined.add(whole);
      }
    }
    return joined;
  }

  private String slippedIn(String word) throws IOException {
    SuggestWord[] found =
        oneSlip.suggestSimilar(lexicon(word), 1, books, SuggestMode.SUGGEST_ALWAYS);
    return found.length == 0 ? word : found[0].string;
  }

  private static Term lexicon(String word) {
    return new Term(BookFields.LEXICON, word);
  }
}
