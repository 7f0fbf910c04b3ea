package readalike.engine.evaluation.metric;

/**
 * How far the list's mix of tags is from the profile's: the Kullback-Leibler divergence {@code sum
 * over tags of p ln(p / q')} with {@code q' = 0.99 q + 0.01 p} (Steck, "Calibrated
 * recommendations", RecSys 2018). Each book spreads a weight of 1 evenly over its tags. 0 is the
 * same mix, ln 100 = 4.6 nothing in common. Not defined where no book of the profile, or of the
 * list, has a tag.
 *
 * @param k how many places count, at least 1
 * @param tags numbers of the tags of each book; not copied
 * @param tagCount all tags are below this number
 */
public record GenreCalibration(int k, int[][] tags, int tagCount) implements ListMetric {
  /** Keeps the divergence finite; the paper's value. */
  private static final double SMOOTHING = 0.01;

  public GenreCalibration {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "genre-divergence@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    double[] wanted = mix(list.profile().books());
    double[] given = mix(list.top(k));
    if (wanted.length == 0 || given.length == 0) {
      return Double.NaN;
    }
    double divergence = 0;
    for (int tag = 0; tag < tagCount; tag++) {
      if (wanted[tag] != 0) {
        double smoothed = (1 - SMOOTHING) * given[tag] + SMOOTHING * wanted[tag];
        divergence += wanted[tag] * Math.log(wanted[tag] / smoothed);
      }
    }
    return divergence;
  }

  /** Shares of the tags; none when no book has any. */
  private double[] mix(int[] books) {
    double[] shares = new double[tagCount];
    int tagged = 0;
    for (int book : books) {
      tagged += tags[book].length > 0 ? 1 : 0;
      for (int tag : tags[book]) {
        shares[tag] += 1.0 / tags[book].length;
      }
    }
    for (int tag = 0; tag < tagCount; tag++) {
      shares[tag] /= tagged;
    }
    return tagged == 0 ? new double[0] : shares;
  }
}
