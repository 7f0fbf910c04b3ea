package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import readalike.engine.format.SuggestionFields;

/**
 * Reads words while they are typed, each perhaps with one letter wrong, missing, added or swapped
 * with the next, the last one perhaps not complete. Thread-safe.
 */
final class WordSlips {
  /** Shorter words are taken as they are. */
  private static final int SHORTEST_WITH_SLIP = 4;

  /** With so many words the others leave few titles: then a shorter one may be wrong, too. */
  private static final int MANY_WORDS = 3;

  /** Of a beginning with a slip, no more words than this are looked at. */
  private static final int MOST_LOOKED_AT = 2_000;

  /** As many words, the frequent ones, stand for one that was typed. */
  private static final int MOST_WORDS = 32;

  private final IndexReader suggestions;

  WordSlips(IndexReader suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * A word of the index.
   *
   * @param frequency in how many suggestions
   */
  private record Known(BytesRef word, int frequency) {}

  /** What has all the words. */
  Query query(List<String> words) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean begun = i == words.size() - 1;
      all.add(word(words.get(i), begun, words.size() >= MANY_WORDS), Occur.FILTER);
    }
    return all.build();
  }

  private Query word(String typed, boolean begun, boolean among) throws IOException {
    int length = typed.codePointCount(0, typed.length());
    boolean isShort = length < SHORTEST_WITH_SLIP;
    Query asTyped =
        new TermQuery(new Term(begun ? SuggestionFields.STARTS : SuggestionFields.WORDS, typed));
    if (isShort && !(among && length == SHORTEST_WITH_SLIP - 1 && !QueryText.isCommon(typed))) {
      return asTyped;
    }
    // Read side by side: only the first that have all the words are wanted, a set would read all.
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (isShort) {
      any.add(asTyped, Occur.SHOULD);
    }
    for (BytesRef known : known(typed, begun && !isShort)) {
      any.add(new TermQuery(new Term(SuggestionFields.WORDS, known)), Occur.SHOULD);
    }
    return any.build();
  }

  private List<BytesRef> known(String typed, boolean begun) throws IOException {
    Automaton slip = new LevenshteinAutomata(typed, true).toAutomaton(1);
    if (begun) {
      slip = Operations.concatenate(List.of(slip, Automata.makeAnyString()));
      slip = Operations.determinize(slip, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
    List<Known> known = new ArrayList<>();
    Terms terms = suggestions.leaves().getFirst().reader().terms(SuggestionFields.WORDS);
    if (terms != null) {
      TermsEnum words = terms.intersect(new CompiledAutomaton(slip, false, true), null);
      for (BytesRef word = words.next();
          word != null && known.size() < MOST_LOOKED_AT;
          word = words.next()) {
        known.add(new Known(BytesRef.deepCopyOf(word), words.docFreq()));
      }
    }
    known.sort(Comparator.comparingInt(Known::frequency).reversed().thenComparing(Known::word));
    return known.stream().limit(MOST_WORDS).map(Known::word).toList();
  }
}
