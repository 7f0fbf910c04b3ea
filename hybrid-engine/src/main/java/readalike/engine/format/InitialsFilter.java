package readalike.engine.format;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes one word of single letters that follow each other, so that {@code J. R. R.}, {@code J.R.R.}
 * and {@code JRR} are the same; the letters alone stay findable at the same position.
 */
final class InitialsFilter extends TokenFilter {
  private static final int MOST_INITIALS = 8;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<State> waiting = new ArrayDeque<>();

  InitialsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      if (!isInitial()) {
        return true;
      }
      readRun();
    }
    restoreState(waiting.removeFirst());
    return true;
  }

  /** Reads on while single letters come and queues what stands for them, then the word after. */
  private void readRun() throws IOException {
    State first = captureState();
    StringBuilder letters = new StringBuilder(term);
    int end = offset.endOffset();
    State next = null;
    while (letters.length() < MOST_INITIALS && input.incrementToken()) {
      if (!isInitial() || step.getPositionIncrement() != 1) {
        next = captureState();
        break;
      }
      letters.append(term);
      end = offset.endOffset();
    }
    if (letters.length() == 1) {
      waiting.addLast(first);
    } else {
      restoreState(first);
      offset.setOffset(offset.startOffset(), end);
      queue(letters.toString(), step.getPositionIncrement());
      letters.chars().distinct().forEach(letter -> queue(Character.toString(letter), 0));
    }
    if (next != null) {
      waiting.addLast(next);
    }
  }

  private void queue(String word, int positions) {
    term.setEmpty().append(word);
    step.setPositionIncrement(positions);
    waiting.addLast(captureState());
  }

  /** A letter of a script in which names are shortened so. */
  private boolean isInitial() {
    if (term.length() != 1 || !Character.isLetter(term.charAt(0))) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(term.charAt(0));
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.GREEK
        || script == UnicodeScript.CYRILLIC;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }
}
