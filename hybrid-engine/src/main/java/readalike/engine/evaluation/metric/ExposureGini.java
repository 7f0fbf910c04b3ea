package readalike.engine.evaluation.metric;

import java.util.Arrays;
import java.util.List;

/**
 * How unevenly the places of all lists fall on the books: the Gini coefficient {@code sum over i of
 * (2i - n - 1) x_i / (n sum of x)} of how often each book of the catalogue is listed, rising (Gini,
 * 1912; for lists: Fleder, Hosanagar, Management Science 55, 2009). 0 is alike for all, nearly 1
 * all on one book. Not defined without any listed book.
 *
 * @param k how many places of each list count, at least 1
 * @param books size of the catalogue, at least 1
 */
public record ExposureGini(int k, int books) implements CatalogueMetric {
  public ExposureGini {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "gini@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(List<int[]> lists) {
    long[] listed = new long[books];
    for (int[] list : lists) {
      for (int place = 0; place < Math.min(k, list.length); place++) {
        listed[list[place]]++;
      }
    }
    Arrays.sort(listed);
    double weighted = 0;
    double sum = 0;
    for (int i = 1; i <= books; i++) {
      weighted += (2.0 * i - books - 1) * listed[i - 1];
      sum += listed[i - 1];
    }
    return weighted / (books * sum);
  }
}
