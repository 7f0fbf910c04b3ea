package readalike.engine.hybrid;

import java.util.List;

/**
 * Finds the weights that rank the held-out books of some readers best.
 *
 * <p>A linear blend of three parts has two free ratios, so a grid followed by coordinate ascent
 * (Metzler and Croft, "Linear feature-based models for information retrieval", 2007) finds the top
 * of the measure itself. The top is flat and the readers are a sample, so {@link #plainest} takes,
 * of all weights that are within one standard error of it, those that lean least on content and
 * popularity (Breiman, Friedman, Olshen and Stone, "Classification and regression trees", 1984,
 * section 3.4.3).
 *
 * @param cases the readers, at least one
 */
record BlendSearch(List<BlendCase> cases) {
  private static final double[] CONTENT = {
    0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6, 1, 1.6, 2.5, 5
  };
  private static final double[] POPULARITY = {0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6};
  private static final double[] STEPS = {1.4, 1.15, 1.05};

  /** The weights of the highest mean NDCG. */
  BlendWeights.Weights best() {
    BlendWeights.Weights best = new BlendWeights.Weights(1, 0, 0);
    double highest = mean(ndcg(best));
    for (double taste : new double[] {1, 0}) {
      for (double content : CONTENT) {
        for (double popularity : POPULARITY) {
          BlendWeights.Weights tried = new BlendWeights.Weights(taste, content, popularity);
          double ndcg = isPersonal(tried) ? mean(ndcg(tried)) : 0;
          if (ndcg > highest) {
            best = tried;
            highest = ndcg;
          }
        }
      }
    }
    return ascended(best, highest);
  }

  private BlendWeights.Weights ascended(BlendWeights.Weights start, double startNdcg) {
    BlendWeights.Weights best = start;
    double highest = startNdcg;
    for (double step : STEPS) {
      boolean better = true;
      while (better) {
        better = false;
        for (BlendWeights.Weights tried : around(best, step)) {
          double ndcg = isPersonal(tried) ? mean(ndcg(tried)) : 0;
          if (ndcg > highest) {
            best = tried;
            highest = ndcg;
            better = true;
          }
        }
      }
    }
    return best;
  }

  /** The first weights, by content and then popularity, that lose no more than chance explains. */
  BlendWeights.Weights plainest() {
    BlendWeights.Weights best = best();
    double[] top = ndcg(best);
    for (double content : CONTENT) {
      for (double popularity : POPULARITY) {
        BlendWeights.Weights tried = new BlendWeights.Weights(best.taste(), content, popularity);
        if (content < best.content() && isPersonal(tried) && isWithinChance(top, ndcg(tried))) {
          return tried;
        }
      }
    }
    return best;
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
   * Popularity may decide between books that suit alike, but not outweigh what they are about: with
   * a few ratings the measure would otherwise be highest for the same bestsellers for everybody.
   */
  private static boolean isPersonal(BlendWeights.Weights weights) {
    return weights.popularity() <= weights.content();
  }

  private static List<BlendWeights.Weights> around(BlendWeights.Weights w, double step) {
    return List.of(
        new BlendWeights.Weights(w.taste(), w.content() * step, w.popularity()),
        new BlendWeights.Weights(w.taste(), w.content() / step, w.popularity()),
        new BlendWeights.Weights(w.taste(), w.content(), w.popularity() * step),
        new BlendWeights.Weights(w.taste(), w.content(), w.popularity() / step));
  }

  private double[] ndcg(BlendWeights.Weights weights) {
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
