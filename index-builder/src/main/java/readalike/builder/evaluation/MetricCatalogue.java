package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.metric.Auc;
import readalike.engine.evaluation.metric.AveragePrecision;
import readalike.engine.evaluation.metric.CatalogueMetric;
import readalike.engine.evaluation.metric.Chance;
import readalike.engine.evaluation.metric.Coverage;
import readalike.engine.evaluation.metric.Diversity;
import readalike.engine.evaluation.metric.ExposureGini;
import readalike.engine.evaluation.metric.F1;
import readalike.engine.evaluation.metric.GenreCalibration;
import readalike.engine.evaluation.metric.HitRate;
import readalike.engine.evaluation.metric.ListMetric;
import readalike.engine.evaluation.metric.Ndcg;
import readalike.engine.evaluation.metric.Novelty;
import readalike.engine.evaluation.metric.PopularityLift;
import readalike.engine.evaluation.metric.Precision;
import readalike.engine.evaluation.metric.Recall;
import readalike.engine.evaluation.metric.ReciprocalRank;
import readalike.engine.evaluation.metric.Serendipity;

/**
 * The metrics by name, made for one catalogue.
 *
 * @param lists of single lists
 * @param catalogue of all lists together
 */
record MetricCatalogue(List<ListMetric> lists, List<CatalogueMetric> catalogue) {
  /** The metrics that can be asked for; all but {@code auc} are measured at each k. */
  static final List<String> NAMES =
      List.of(
          "precision",
          "recall",
          "f1",
          "map",
          "mrr",
          "ndcg",
          "hit-rate",
          "auc",
          "coverage",
          "gini",
          "novelty",
          "diversity",
          "serendipity",
          "popularity-lift",
          "genre-divergence",
          "chance");

  /**
   * The metrics of some names.
   *
   * @param books in the order of the columns
   * @param train popularity is that of the training part
   */
  static MetricCatalogue of(Measures measures, List<Book> books, RatingMatrix train) {
    int[] readersOf = BookStatistics.of(train).counts();
    int[] byPopularity =
        IntStream.range(0, readersOf.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer book) -> -readersOf[book]))
            .mapToInt(Integer::intValue)
            .toArray();
    Numbers tags = new Numbers();
    int[][] tagsOf =
        books.stream().map(book -> tags.of(book.tags().stream())).toArray(int[][]::new);
    Numbers traits = new Numbers();
    int[][] traitsOf =
        books.stream()
            .map(book -> traits.of(Stream.concat(book.authors().stream(), book.tags().stream())))
            .toArray(int[][]::new);
    List<ListMetric> lists = new ArrayList<>();
    List<CatalogueMetric> catalogue = new ArrayList<>();
    for (String name : measures.metrics()) {
      IntFunction<ListMetric> list =
          switch (name) {
            case "precision" -> Precision::new;
            case "recall" -> Recall::new;
            case "f1" -> F1::new;
            case "map" -> AveragePrecision::new;
            case "mrr" -> ReciprocalRank::new;
            case "ndcg" -> Ndcg::new;
            case "hit-rate" -> HitRate::new;
            case "novelty" -> k -> new Novelty(k, readersOf, train.rows());
            case "diversity" -> k -> new Diversity(k, traitsOf);
            case "serendipity" -> k -> new Serendipity(k, byPopularity);
            case "popularity-lift" -> k -> new PopularityLift(k, readersOf);
            case "genre-divergence" -> k -> new GenreCalibration(k, tagsOf, tags.size());
            case "chance" -> Chance::new;
            default -> null;
          };
      if (name.equals("auc")) {
        lists.add(new Auc());
      }
      for (int k : measures.cutoffs()) {
        switch (name) {
          case "auc" -> {}
          case "coverage" -> catalogue.add(new Coverage(k, books.size()));
          case "gini" -> catalogue.add(new ExposureGini(k, books.size()));
          default -> lists.add(list.apply(k));
        }
      }
    }
    return new MetricCatalogue(lists, catalogue);
  }

  /** Words and their dense numbers, in the order in which they come. */
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The distinct numbers of some words, rising. */
    int[] of(Stream<String> words) {
      return words
          .mapToInt(word -> numbers.computeIfAbsent(word, unseen -> numbers.size()))
          .sorted()
          .distinct()
          .toArray();
    }

    int size() {
      return numbers.size();
    }
  }
}
