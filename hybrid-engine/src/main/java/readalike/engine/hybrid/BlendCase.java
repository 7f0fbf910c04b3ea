package readalike.engine.hybrid;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.RankingMetrics;

/**
 * One reader to learn the blend from: the unweighted parts of the books that could reach the top of
 * any blend, and which of them are relevant.
 */
final class BlendCase {
  private static final int PLACES = 10;

  /** How deep the ranking by taste and that by all parts together are kept. */
  private static final int DEPTH = 200;

  /** How deep the ranking of each other part is kept. */
  private static final int OTHER_DEPTH = 60;

  /** One number for each book. */
  private final Map<Part, float[]> parts = new EnumMap<>(Part.class);

  private final boolean[] relevant;
  private final double ideal;

  private BlendCase(PartColumns columns, int[] books, Set<Integer> relevantBooks) {
    this.relevant = new boolean[books.length];
    for (Part part : Part.values()) {
      float[] column = columns.byPart().get(part);
      float[] kept = new float[books.length];
      for (int i = 0; i < books.length; i++) {
        kept[i] = column[books[i]];
      }
      parts.put(part, kept);
    }
    for (int i = 0; i < books.length; i++) {
      relevant[i] = relevantBooks.contains(books[i]);
    }
    this.ideal =
        IntStream.rangeClosed(1, Math.min(PLACES, relevantBooks.size()))
            .mapToDouble(RankingMetrics::discount)
            .sum();
  }

  /**
   * Keeps the books that lead in any part, and the relevant ones.
   *
   * @param columns of every book, with the weight 1 for each part
   * @param rated books that are not candidates
   * @param relevant held-out books that the reader liked, at least one
   */
  static BlendCase of(PartColumns columns, Profile rated, Set<Integer> relevant) {
    Set<Integer> kept = new TreeSet<>(relevant);
    float[] sum = new float[columns.books()];
    for (Part part : Part.values()) {
      float[] column = columns.byPart().get(part);
      addBest(column, part == Part.TASTE ? DEPTH : OTHER_DEPTH, rated, kept);
      for (int book = 0; book < sum.length; book++) {
        sum[book] += column[book];
      }
    }
    addBest(sum, DEPTH, rated, kept);
    return new BlendCase(columns, kept.stream().mapToInt(Integer::intValue).toArray(), relevant);
  }

  private static void addBest(float[] scores, int depth, Profile rated, Set<Integer> kept) {
    LongHeap best = new LongHeap(depth);
    // Of equal scores the higher number is kept: from there on most books cannot get in any more.
    for (int book = scores.length - 1; book >= 0; book--) {
      long entry = (long) NumericUtils.floatToSortableInt(scores[book]) << 32 | book;
      if ((best.size() < depth || entry > best.top()) && !rated.contains(book)) {
        best.insertWithOverflow(entry);
      }
    }
    while (best.size() > 0) {
      kept.add((int) best.pop());
    }
  }

  /** NDCG@10 of the blend with these weights. */
  double ndcg(BlendWeights.Weights weights) {
    int[] top = new int[PLACES];
    double[] topScores = new double[PLACES];
    int found = 0;
    float[] scores = scores(weights);
    for (int i = 0; i < relevant.length; i++) {
      double score = scores[i];
      if (found < PLACES || score > topScores[PLACES - 1]) {
        int at = found < PLACES ? found++ : PLACES - 1;
        while (at > 0 && topScores[at - 1] < score) {
          topScores[at] = topScores[at - 1];
          top[at] = top[at - 1];
          at--;
        }
        topScores[at] = score;
        top[at] = i;
      }
    }
    double gain = 0;
    for (int place = 1; place <= found; place++) {
      gain += relevant[top[place - 1]] ? RankingMetrics.discount(place) : 0;
    }
    return gain / ideal;
  }

  private float[] scores(BlendWeights.Weights weights) {
    float[] scores = new float[relevant.length];
    for (Part part : Part.values()) {
      float weight = (float) weights.of(part);
      if (weight != 0) {
        float[] row = parts.get(part);
        for (int i = 0; i < scores.length; i++) {
          scores[i] += weight * row[i];
        }
      }
    }
    return scores;
  }
}
