package readalike.engine.format;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Writes a word with an apostrophe without it ({@code dont}), and after a short beginning as in
 * {@code l'étranger} or {@code o'brien} also the rest alone, at the same position.
 */
final class ApostropheFilter extends TokenFilter {
  private static final int LONGEST_ELISION = 2;
  private static final int SHORTEST_REST = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private State joined;
  private String rest;

  ApostropheFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (rest != null) {
      restoreState(joined);
      term.setEmpty().append(rest);
      step.setPositionIncrement(0);
      rest = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    int apostrophe = word.indexOf('\'');
    if (apostrophe >= 0) {
      term.setEmpty().append(word.replace("'", ""));
      String after = word.substring(apostrophe + 1).replace("'", "");
      if (apostrophe > 0 && apostrophe <= LONGEST_ELISION && after.length() >= SHORTEST_REST) {
        joined = captureState();
        rest = after;
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    rest = null;
  }
}
