package readalike.engine.hybrid;

import java.util.List;
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

  /** How deep each part's own ranking is kept. */
  private static final int DEPTH = 200;

  private final float[] taste;
  private final float[] content;
  private final float[] popularity;
  private final boolean[] relevant;
  private final double ideal;

  private BlendCase(PartColumns parts, int[] books, Set<Integer> relevantBooks) {
    this.taste = new float[books.length];
    this.content = new float[books.length];
    this.popularity = new float[books.length];
    this.relevant = new boolean[books.length];
    for (int i = 0; i < books.length; i++) {
      taste[i] = parts.taste()[books[i]];
      content[i] = parts.content()[books[i]];
      popularity[i] = parts.popularity()[books[i]];
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
   * @param parts of every book, with the weight 1 for each part
   * @param rated books that are not candidates
   * @param relevant held-out books that the reader liked, at least one
   */
  static BlendCase of(PartColumns parts, Profile rated, Set<Integer> relevant) {
    Set<Integer> kept = new TreeSet<>(relevant);
    float[] sum = new float[parts.books()];
    for (int book = 0; book < sum.length; book++) {
      sum[book] = parts.taste()[book] + parts.content()[book] + parts.popularity()[book];
    }
    for (float[] view : List.of(parts.taste(), parts.content(), parts.popularity(), sum)) {
      addBest(view, rated, kept);
    }
    return new BlendCase(parts, kept.stream().mapToInt(Integer::intValue).toArray(), relevant);
  }

  private static void addBest(float[] scores, Profile rated, Set<Integer> kept) {
    LongHeap best = new LongHeap(DEPTH);
    for (int book = 0; book < scores.length; book++) {
      long entry = (long) NumericUtils.floatToSortableInt(scores[book]) << 32 | book;
      if ((best.size() < DEPTH || entry > best.top()) && !rated.contains(book)) {
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
    for (int i = 0; i < relevant.length; i++) {
      double score =
          weights.taste() * taste[i]
              + weights.content() * content[i]
              + weights.popularity() * popularity[i];
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
}
