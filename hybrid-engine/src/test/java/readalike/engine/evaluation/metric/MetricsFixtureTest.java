package readalike.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;

/**
 * Every metric against values that another program computed, in another language and mostly in
 * another form of the formula: metrics.py among the test resources, which says what the data are.
 */
final class MetricsFixtureTest {
  private static final int BOOKS = 30;
  private static final int READERS = 40;
  private static final int TAGS = 6;

  private static final int[] POPULARITY =
      IntStream.range(0, BOOKS).map(book -> (int) (40 * Math.pow(0.88, book))).toArray();

  private static final int[][] TAGS_OF =
      IntStream.range(0, BOOKS)
          .mapToObj(book -> book % 7 == 0 ? new int[0] : tags(book))
          .toArray(int[][]::new);

  private static int[] tags(int book) {
    return new TreeSet<>(List.of(book % 3, 3 + book % 2, book % 5 == 0 ? 5 : book % 3))
        .stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void everyListMetricAgreesWithAnIndependentProgram() throws IOException {
    List<String> lines = lines("lists.csv");
    String[] header = lines.getFirst().split(",", -1);
    assertThat(lines).hasSize(41);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int k = Integer.parseInt(cells[4]);
      int[] profile = numbers(cells[0]);
      JudgedList list =
          new JudgedList(
              Profile.of(profile, new float[profile.length]),
              numbers(cells[1]),
              numbers(cells[2]),
              Integer.parseInt(cells[3]));
      for (int column = 5; column < header.length; column++) {
        ListMetric metric = metric(header[column], k);
        assertThat(metric.name()).startsWith(header[column]);
        double expected = Double.parseDouble(cells[column].replace("nan", "NaN"));
        assertThat(metric.of(list))
            .describedAs("%s of %s", metric.name(), line)
            .isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void everyCatalogueMetricAgreesWithAnIndependentProgram() throws IOException {
    List<int[]> lists = new ArrayList<>();
    for (String line : lines("lists.csv").stream().skip(1).toList()) {
      lists.add(numbers(line.split(",", -1)[1]));
    }
    for (String line : lines("catalogue.csv").stream().skip(1).toList()) {
      double[] row = Stream.of(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      int k = (int) row[0];
      assertThat(new Coverage(k, BOOKS).of(lists)).isCloseTo(row[1], within(1e-12));
      assertThat(new ExposureGini(k, BOOKS).of(lists)).isCloseTo(row[2], within(1e-12));
    }
  }

  @Test
  void everyStarMetricAgreesWithAnIndependentProgram() throws IOException {
    List<String> lines = lines("stars.csv");
    List<String> rows = lines.subList(3, lines.size());
    double[] estimates =
        rows.stream().mapToDouble(row -> Double.parseDouble(row.split(",", -1)[0])).toArray();
    float[] given = new float[rows.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = Float.parseFloat(rows.get(i).split(",", -1)[1]);
    }
    List<StarMetric> metrics = List.of(new Rmse(), new Mae(), new StarCalibration());
    for (int i = 0; i < metrics.size(); i++) {
      String[] expected = lines.get(i).split(",", -1);
      assertThat(metrics.get(i).name()).isEqualTo(expected[0]);
      assertThat(metrics.get(i).of(estimates, given))
          .isCloseTo(Double.parseDouble(expected[1]), within(1e-12));
    }
  }

  private static ListMetric metric(String name, int k) {
    int[] byPopularity = IntStream.range(0, BOOKS).toArray();
    return switch (name) {
      case "precision" -> new Precision(k);
      case "recall" -> new Recall(k);
      case "f1" -> new F1(k);
      case "map" -> new AveragePrecision(k);
      case "mrr" -> new ReciprocalRank(k);
      case "ndcg" -> new Ndcg(k);
      case "hit-rate" -> new HitRate(k);
      case "auc" -> new Auc();
      case "novelty" -> new Novelty(k, POPULARITY, READERS);
      case "diversity" -> new Diversity(k, TAGS_OF);
      case "serendipity" -> new Serendipity(k, byPopularity);
      case "popularity-lift" -> new PopularityLift(k, POPULARITY);
      case "genre-divergence" -> new GenreCalibration(k, TAGS_OF, TAGS);
      case "chance" -> new Chance(k);
      default -> throw new AssertionError("no metric " + name);
    };
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(number -> !number.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = MetricsFixtureTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
