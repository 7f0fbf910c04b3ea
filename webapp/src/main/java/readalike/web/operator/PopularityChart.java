package readalike.web.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readalike.engine.format.Snapshot;
import readalike.web.chart.Chart;
import readalike.web.chart.LineChart;
import readalike.web.page.Texts;

/**
 * How unevenly ratings are spread over a catalogue: which share of all ratings the most rated books
 * have (a Lorenz curve, the most rated first).
 */
final class PopularityChart {
  private static final int STEPS = 20;

  private PopularityChart() {}

  static Chart of(Snapshot snapshot, Texts texts) throws IOException {
    int books = snapshot.facts().books();
    int[] counts = new int[books];
    for (int book = 0; book < books; book++) {
      counts[book] = snapshot.ratingCount(book);
    }
    double[] shares = shares(counts);
    List<String> steps = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      steps.add(100 * step / STEPS + " %");
    }
    return LineChart.of(
        texts.text("served.operator.popularity"),
        texts.text("served.operator.shareOfBooks"),
        steps,
        2,
        List.of(new LineChart.Line(texts.text("served.operator.shareOfRatings"), shares)));
  }

  /** The share of all ratings that the most rated books have, in even steps of the catalogue. */
  static double[] shares(int... counts) {
    int[] rising = counts.clone();
    Arrays.sort(rising);
    double all = Math.max(1, Arrays.stream(rising).asLongStream().sum());
    double[] shares = new double[STEPS + 1];
    long sum = 0;
    int taken = 0;
    for (int step = 1; step <= STEPS; step++) {
      int wanted = (int) ((long) rising.length * step / STEPS);
      while (taken < wanted) {
        taken++;
        sum += rising[rising.length - taken];
      }
      shares[step] = sum / all;
    }
    return shares;
  }
}
