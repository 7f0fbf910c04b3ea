package readalike.builder.sample;

import java.util.List;
import java.util.TreeMap;

/**
 * The tags of each book as a vector of length 1, rare tags weighing more (the logarithm of inverse
 * document frequency).
 */
final class TagVectors {
  private final int dimensions;
  private final int[][] tags;
  private final double[][] weights;

  TagVectors(List<SampleBook> books) {
    // Sorted by tag: the order of sums must not hang on a hash.
    TreeMap<String, Integer> frequency = new TreeMap<>();
    for (SampleBook book : books) {
      for (String tag : book.tags()) {
        frequency.merge(tag, 1, Integer::sum);
      }
    }
    List<String> vocabulary = List.copyOf(frequency.keySet());
    TreeMap<String, Integer> numbers = new TreeMap<>();
    for (String tag : vocabulary) {
      numbers.put(tag, numbers.size());
    }
    dimensions = vocabulary.size();
    tags = new int[books.size()][];
    weights = new double[books.size()][];
    for (int book = 0; book < books.size(); book++) {
      List<String> own = books.get(book).tags();
      tags[book] = new int[own.size()];
      weights[book] = new double[own.size()];
      double squares = 0;
      for (int i = 0; i < own.size(); i++) {
        double weight = StrictMath.log(1 + (double) books.size() / frequency.get(own.get(i)));
        tags[book][i] = numbers.get(own.get(i));
        weights[book][i] = weight;
        squares += weight * weight;
      }
      for (int i = 0; i < own.size(); i++) {
        weights[book][i] /= Math.sqrt(squares);
      }
    }
  }

  /** The sum of the books' vectors. */
  double[] sum(List<Integer> books) {
    double[] sum = new double[dimensions];
    for (int book : books) {
      for (int i = 0; i < tags[book].length; i++) {
        sum[tags[book][i]] += weights[book][i];
      }
    }
    return sum;
  }

  /** The dot product of a book's vector with another. */
  double likeness(int book, double[] profile) {
    double dot = 0;
    for (int i = 0; i < tags[book].length; i++) {
      dot += weights[book][i] * profile[tags[book][i]];
    }
    return dot;
  }
}
