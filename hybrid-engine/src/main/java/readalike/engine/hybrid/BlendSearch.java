package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import readalike.engine.hybrid.BlendWeights.Weights;

/**
 * Finds the weights that rank the held-out books of some readers best: coordinate ascent on the
 * measure itself (Metzler and Croft, "Linear feature-based models for information retrieval",
 * 2007), from several starts and with steps that become finer.
 *
 * <p>The top is flat and the readers are a sample, so {@link #plainest} takes, of all weights that
 * are within one standard error of it, those that lean least on anything but taste (Breiman,
 * Friedman, Olshen and Stone, "Classification and regression trees", 1984, section 3.4.3).
 *
 * @param cases the readers, at least one
 */
record BlendSearch(List<BlendCase> cases) {
  private static final double[] STEPS = {2.5, 1.5, 1.15};

  /** What a part starts with that had no weight. */
  private static final double ENTRANCE = 0.05;

  /** By so much the mean must rise, lest noise in the last places goes on forever. */
  private static final double LEAST_GAIN = 1e-6;

  private static final double[] SHARES = {0.5, 0.6, 0.7, 0.8, 0.9};

  /** Taste alone, all that is personal, and little but content. */
  private static final List<Weights> STARTS =
      List.of(
          Weights.of(1, 0.1, 0.02),
          Weights.of(1, 0.3, 0.3).with(Part.NEIGHBOURS, 0.1).with(Part.WORD, 0.1),
          Weights.of(0.2, 1, 0.2).with(Part.WORD, 0.2));

  /** The weights of the highest mean NDCG. */
  Weights best() {
    Weights best = null;
    double highest = -1;
    for (Weights start : STARTS) {
      double ndcg = mean(start);
      if (ndcg > highest) {
        best = start;
        highest = ndcg;
      }
    }
    for (double step : STEPS) {
      boolean better = true;
      while (better) {
        better = false;
        for (Part part : Part.values()) {
          for (Weights tried : around(best, part, step)) {
            double ndcg = isPersonal(tried) ? mean(tried) : 0;
            if (ndcg > highest + LEAST_GAIN) {
              best = tried;
              highest = ndcg;
              better = true;
            }
          }
        }
      }
    }
    return best;
  }

  /** The same with less of everything but taste, as long as chance explains the loss. */
  Weights plainest() {
    Weights best = best();
    double[] top = ndcg(best);
    for (double share : SHARES) {
      Weights tried = best;
      for (Part part : Part.values()) {
        tried = part == Part.TASTE ? tried : tried.with(part, share * best.of(part));
      }
      if (isWithinChance(top, ndcg(tried))) {
        return tried;
      }
    }
    return best;
  }

  /** What the mean NDCG would lose without a part, the other weights left as they are. */
  Map<Part, Double> gains(Weights weights) {
    Map<Part, Double> gains = new EnumMap<>(Part.class);
    double whole = mean(weights);
    for (Part part : Part.values()) {
      gains.put(part, weights.of(part) == 0 ? 0 : whole - mean(weights.with(part, 0)));
    }
    return gains;
  }

  /** The mean NDCG@10 of the cases. */
  double mean(Weights weights) {
    return mean(ndcg(weights));
  }

  /** Whether the mean loss is at most its standard error over the readers. */
  private static boolean isWithinChance(double[] top, double[] tried) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < top.length; i++) {
      double loss = top[i] - tried[i];
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / top.length;
    double variance = Math.max(squares / top.length - mean * mean, 0);
    return mean <= Math.sqrt(variance / top.length);
  }

  /**
   * Popularity may never outweigh all that the reader's own books say: with a rating or two the
   * measure would otherwise be highest for the same bestsellers for everybody.
   */
  private static boolean isPersonal(Weights weights) {
    return weights.popularity() <= weights.personal();
  }

  private static List<Weights> around(Weights weights, Part part, double step) {
    double weight = weights.of(part);
    if (weight == 0) {
      return List.of(weights.with(part, ENTRANCE));
    }
    List<Weights> tried = new ArrayList<>();
    tried.add(weights.with(part, weight * step));
    tried.add(weights.with(part, weight / step));
    if (weight <= ENTRANCE) {
      tried.add(weights.with(part, 0));
    }
    return tried;
  }

  private double[] ndcg(Weights weights) {
    return cases.parallelStream().mapToDouble(one -> one.ndcg(weights)).toArray();
  }

  /** Summed in order, so that the figure does not depend on the number of cores. */
  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }
}
