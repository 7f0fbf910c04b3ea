package readalike.engine.evaluation.metric;

import java.util.BitSet;
import java.util.List;

/**
 * Share of the catalogue that stands on anybody's list (Herlocker, Konstan, Terveen, Riedl, ACM
 * TOIS 22, 2004, section 4.1; "aggregate diversity").
 *
 * @param k how many places of each list count, at least 1
 * @param books size of the catalogue, at least 1
 */
public record Coverage(int k, int books) implements CatalogueMetric {
  public Coverage {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "coverage@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(List<int[]> lists) {
    BitSet listed = new BitSet(books);
    for (int[] list : lists) {
      for (int place = 0; place < Math.min(k, list.length); place++) {
        listed.set(list[place]);
      }
    }
    return (double) listed.cardinality() / books;
  }
}
