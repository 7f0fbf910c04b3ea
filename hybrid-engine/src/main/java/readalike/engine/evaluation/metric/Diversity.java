package readalike.engine.evaluation.metric;

/**
 * How unlike each other the books of a list are: the mean over all pairs of 1 minus the cosine of
 * their sets of authors and tags (intra-list similarity: Ziegler, McNee, Konstan, Lausen, WWW 2005;
 * intra-list distance: Smyth, McClave, ICCBR 2001). Books of which nothing is known are unlike all
 * others. Not defined for fewer than two books.
 *
 * @param k how many places count, at least 2 for any pair
 * @param traits numbers of the authors and tags of each book, rising; not copied
 */
public record Diversity(int k, int[][] traits) implements ListMetric {
  public Diversity {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "diversity@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    int[] top = list.top(k);
    double distances = 0;
    for (int i = 0; i < top.length; i++) {
      for (int j = 0; j < i; j++) {
        distances += 1 - cosine(traits[top[i]], traits[top[j]]);
      }
    }
    return distances / (top.length * (top.length - 1) / 2.0);
  }

  private static double cosine(int[] some, int[] others) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < some.length && j < others.length) {
      int order = Integer.compare(some[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared == 0 ? 0 : shared / Math.sqrt((double) some.length * others.length);
  }
}
