package readalike.engine.text;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import readalike.engine.format.BookFields;

/**
 * One word while it is typed: complete, or the beginning of one, and perhaps with a slip in it. The
 * same rule as a query over the index and as a test of one word.
 */
final class TypedWord {
  /** Shorter words are taken as they are. */
  private static final int SHORTEST_WITH_SLIP = 4;

  private final String text;
  private final boolean begun;
  private final Automaton slip;
  private final CharacterRunAutomaton slipTest;

  private TypedWord(String text, boolean begun, Automaton slip) {
    this.text = text;
    this.begun = begun;
    this.slip = slip;
    this.slipTest = slip == null ? null : new CharacterRunAutomaton(slip);
  }

  /** A word as it stands; {@code begun} when more letters may follow. */
  static TypedWord exactly(String text, boolean begun) {
    return new TypedWord(text, begun, null);
  }

  /** A word in which one letter may be wrong, missing, added or swapped with the next. */
  static TypedWord nearly(String text, boolean begun) {
    if (text.codePointCount(0, text.length()) < SHORTEST_WITH_SLIP) {
      return exactly(text, begun);
    }
    Automaton slip = new LevenshteinAutomata(text, true).toAutomaton(1);
    if (begun) {
      slip = Operations.concatenate(List.of(slip, Automata.makeAnyString()));
      slip = Operations.determinize(slip, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
    return new TypedWord(text, begun, slip);
  }

  boolean fits(String word) {
    if (slip != null) {
      return slipTest.run(word);
    }
    return begun ? word.startsWith(text) : word.equals(text);
  }

  /**
   * @param words the field of whole words
   * @param starts the field of their first letters
   */
  Query in(String words, String starts) {
    if (slip != null) {
      return new AutomatonQuery(new Term(words, text), slip);
    }
    if (!begun) {
      return new TermQuery(new Term(words, text));
    }
    return text.codePointCount(0, text.length()) <= BookFields.LONGEST_START
        ? new TermQuery(new Term(starts, text))
        : new PrefixQuery(new Term(words, text));
  }
}
