package readalike.engine.evaluation.metric;

/** Mean absolute error, in stars (Herlocker and others, ACM TOIS 22, 2004). */
public record Mae() implements StarMetric {
  @Override
  public String name() {
    return "mae";
  }

  @Override
  public double of(double[] estimates, float[] given) {
    double absolutes = 0;
    for (int i = 0; i < given.length; i++) {
      absolutes += Math.abs(estimates[i] - given[i]);
    }
    return absolutes / given.length;
  }
}
