package readalike.engine.taste;

import java.util.stream.IntStream;
import readalike.engine.catalog.RatingMatrix;

/** How a model that was fitted to one part of the ratings does on the other. */
final class HeldErrors {
  /** The prior is searched on about so many ratings; more do not change it. */
  private static final int ENOUGH = 60_000;

  private final Holdout part;
  private final Workers workers;
  private final int stride;

  HeldErrors(Holdout part, Workers workers) {
    this.part = part;
    this.workers = workers;
    this.stride = Math.max(1, part.train().cells() / ENOUGH);
  }

  /** The mean squared error over every so-many-th reader; 0 when nothing is held. */
  double meanSquare(RatingModel model) {
    double[] sums = new double[(part.held().rows() + stride - 1) / stride];
    int[] counts = new int[sums.length];
    workers.overRows(
        sums.length,
        () ->
            (from, to) -> {
              for (int at = from; at < to; at++) {
                int user = at * stride;
                counts[at] = part.held().count(user);
                sums[at] = counts[at] == 0 ? 0 : squares(model, user);
              }
            });
    return IntStream.range(0, sums.length).mapToDouble(at -> sums[at]).sum()
        / Math.max(1, IntStream.of(counts).sum());
  }

  private double squares(RatingModel model, int user) {
    RatingMatrix held = part.held();
    RatingModel.Reader reader = model.foldIn(part.train().profile(user));
    double squares = 0;
    for (int i = held.start(user); i < held.start(user + 1); i++) {
      double error = held.value(i) - model.estimate(reader, held.column(i));
      squares += error * error;
    }
    return squares;
  }

  /** The spread of all errors; as even and wide as the model's own when nothing is held. */
  Spread spread(RatingModel model) {
    RatingMatrix held = part.held();
    if (held.cells() == 0) {
      return model.spread();
    }
    double[][] traits = new double[held.cells()][];
    double[] errors = new double[held.cells()];
    workers.overRows(
        held.rows(),
        () ->
            (from, to) -> {
              for (int user = from; user < to; user++) {
                if (held.count(user) > 0) {
                  RatingModel.Reader reader = model.foldIn(part.train().profile(user));
                  for (int i = held.start(user); i < held.start(user + 1); i++) {
                    traits[i] = model.traits(reader, held.column(i));
                    errors[i] = held.value(i) - model.estimate(reader, held.column(i));
                  }
                }
              }
            });
    return Spread.of(traits, errors);
  }
}
