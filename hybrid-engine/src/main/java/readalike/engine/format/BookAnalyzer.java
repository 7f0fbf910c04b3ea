package readalike.engine.format;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;

/**
 * Cuts a text into words as readers mean them: any script, no case, no accents, apostrophes and the
 * dots of initials taken out, {@code &} read as <i>and</i>. No word is dropped, so that a title of
 * stop words can be found.
 */
final class BookAnalyzer extends Analyzer {
  /** What becomes of the words. */
  enum Shape {
    WORDS,
    STEMS
  }

  private static final int LONGEST_WORD = 40;

  /** Keeps phrases from running over from one author or tag into the next. */
  private static final int GAP_BETWEEN_VALUES = 10;

  private static final NormalizeCharMap MARKS = marks();

  private final Shape shape;

  BookAnalyzer(Shape shape) {
    this.shape = shape;
  }

  private static NormalizeCharMap marks() {
    NormalizeCharMap.Builder marks = new NormalizeCharMap.Builder();
    marks.add("&", " and ");
    marks.add("\uFF06", " and ");
    for (String breaking : new String[] {".", ":", "_", "\u2024", "\uFE13", "\uFE55"}) {
      marks.add(breaking, " ");
    }
    for (String apostrophe :
        new String[] {
          "\u2019", "\u2018", "\u201B", "\u02BC", "\u02BB", "\u02B9", "\u2032", "`", "\u00B4",
          "\uFF07", "\u05F3"
        }) {
      marks.add(apostrophe, "'");
    }
    return marks.build();
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MappingCharFilter(MARKS, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new ICUTokenizer();
    // ICU folds every script; the second folding adds the Latin letters that have no decomposition.
    TokenStream words = new ASCIIFoldingFilter(new ICUFoldingFilter(tokenizer));
    words = new LengthFilter(words, 1, Integer.MAX_VALUE);
    words = TruncateTokenFilter.truncateAfterCodePoints(words, LONGEST_WORD);
    words = new InitialsFilter(new ApostropheFilter(words));
    return new TokenStreamComponents(
        tokenizer,
        switch (shape) {
          case WORDS -> words;
          case STEMS -> new EnglishMinimalStemFilter(words);
        });
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_BETWEEN_VALUES;
  }
}
