package readalike.engine.format;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The words of all fields of a book as one field, each as often as the weights of its fields say.
 * BM25 over this field is BM25F over the fields (Robertson, Zaragoza and Taylor, CIKM 2004:
 * frequencies and lengths are weighted and added before they are saturated), with one list of
 * postings to read for a word instead of one for each field.
 */
final class WeightedWords {
  private final Map<String, Integer> frequencies = new LinkedHashMap<>();

  /** Adds words, each with a weight above 0. */
  void add(Collection<String> words, int weight) {
    for (String word : words) {
      frequencies.merge(word, weight, Integer::sum);
    }
  }

  /** Adds those of the words that are not there yet. */
  void addMissing(Collection<String> words, int weight) {
    for (String word : words) {
      frequencies.putIfAbsent(word, weight);
    }
  }

  boolean isEmpty() {
    return frequencies.isEmpty();
  }

  /** For one field of one document. */
  TokenStream tokens() {
    return new Tokens(frequencies);
  }

  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> frequencies;
    private Iterator<Map.Entry<String, Integer>> left;

    Tokens(Map<String, Integer> frequencies) {
      this.frequencies = frequencies;
      this.left = frequencies.entrySet().iterator();
    }

    @Override
    public void reset() {
      left = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> word = left.next();
      term.append(word.getKey());
      frequency.setTermFrequency(word.getValue());
      return true;
    }
  }
}
