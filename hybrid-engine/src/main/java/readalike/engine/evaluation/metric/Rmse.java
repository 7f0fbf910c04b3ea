package readalike.engine.evaluation.metric;

/** Root of the mean squared error, in stars (Herlocker and others, ACM TOIS 22, 2004). */
public record Rmse() implements StarMetric {
  @Override
  public String name() {
    return "rmse";
  }

  @Override
  public double of(double[] estimates, float[] given) {
    double squares = 0;
    for (int i = 0; i < given.length; i++) {
      double error = estimates[i] - given[i];
      squares += error * error;
    }
    return Math.sqrt(squares / given.length);
  }
}
