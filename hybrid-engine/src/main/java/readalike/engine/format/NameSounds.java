package readalike.engine.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.phonetic.DoubleMetaphoneFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How a name sounds to English ears: the codes of Double Metaphone (Philips, C/C++ Users Journal
 * 2000), one or two for a word.
 */
public final class NameSounds {
  private static final int CODE_LENGTH = 6;

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer word = new KeywordTokenizer();
          return new TokenStreamComponents(
              word, new DoubleMetaphoneFilter(word, CODE_LENGTH, false));
        }
      };

  private NameSounds() {}

  /** The codes of one word; empty where it has no letters of which it could tell. */
  public static Set<String> of(String word) {
    Set<String> codes = new LinkedHashSet<>();
    if (word.length() < 3 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      return codes;
    }
    try (TokenStream tokens = ANALYZER.tokenStream("", word)) {
      CharTermAttribute code = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        codes.add(code.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
    return codes;
  }

  /** The term of {@link BookFields#SOUNDS} for a word of a name. */
  static String term(String code, String word) {
    return start(code) + word;
  }

  /** The beginning of the terms of all words that sound so. */
  public static String start(String code) {
    return code + " ";
  }
}
