package readalike.engine.evaluation.metric;

/**
 * The chance that a relevant book stands before one that is not: the area under the ROC curve
 * (Hanley, McNeil, Radiology 143, 1982), over all candidates, never a sample of them. Books that
 * the model did not rank share the places behind those that it did: such a pair counts one half.
 */
public record Auc() implements ListMetric {
  @Override
  public String name() {
    return "auc";
  }

  @Override
  public int depth() {
    return Integer.MAX_VALUE;
  }

  @Override
  public double of(JudgedList list) {
    long relevant = list.relevant().length;
    long others = list.candidates() - relevant;
    if (others == 0) {
      return Double.NaN;
    }
    int hits = 0;
    double pairs = 0;
    for (int place = 1; place <= list.ranked().length; place++) {
      if (list.hit(place)) {
        hits++;
        pairs += others - (place - hits);
      }
    }
    double othersBehind = others - (list.ranked().length - hits);
    return (pairs + (relevant - hits) * othersBehind / 2) / ((double) relevant * others);
  }
}
