package readalike.engine.format;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUTransformFilterFactory;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes words of other scripts in Latin letters, as Unicode's general transliteration does ({@code
 * voyna i mir} for «Война и мир»), for readers without the keyboard.
 */
final class LatinLetters {
  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer words = new ICUTokenizer();
          Map<String, String> transform =
              new HashMap<>(Map.of("id", "Any-Latin; Latin-ASCII; Lower"));
          return new TokenStreamComponents(
              words,
              new ASCIIFoldingFilter(new ICUTransformFilterFactory(transform).create(words)));
        }
      };

  private LatinLetters() {}

  /** The words in Latin letters; empty when the text is in them already. */
  static List<String> of(String text) {
    if (text.codePoints().noneMatch(LatinLetters::isForeign)) {
      return List.of();
    }
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      // What comes of a word may have a space or a mark in it, so it is cut once more.
      return BookFields.words(String.join(" ", BookFields.read(tokens)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  private static boolean isForeign(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED
        && Character.isLetter(letter);
  }
}
