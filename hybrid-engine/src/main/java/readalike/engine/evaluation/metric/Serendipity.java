package readalike.engine.evaluation.metric;

import java.util.HashSet;
import java.util.Set;

/**
 * Good books that nobody needed a model for do not count: the share of the first k places that hold
 * a relevant book which is not among the k most popular ones that the reader has not rated (Ge,
 * Delgado-Battenfeld, Jannach, RecSys 2010, with popularity as the primitive model).
 *
 * @param k how many places count, at least 1
 * @param byPopularity all books, the one with the most training ratings first; not copied
 */
public record Serendipity(int k, int[] byPopularity) implements ListMetric {
  public Serendipity {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "serendipity@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    Set<Integer> expected = new HashSet<>();
    for (int i = 0; i < byPopularity.length && expected.size() < k; i++) {
      if (!list.profile().contains(byPopularity[i])) {
        expected.add(byPopularity[i]);
      }
    }
    int unexpected = 0;
    for (int place = 1; place <= Math.min(k, list.ranked().length); place++) {
      unexpected += list.hit(place) && !expected.contains(list.ranked()[place - 1]) ? 1 : 0;
    }
    return (double) unexpected / k;
  }
}
