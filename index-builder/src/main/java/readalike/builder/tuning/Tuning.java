package readalike.builder.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import readalike.builder.plot.LinePlot;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.Workers;

/**
 * Searches for better settings of every part, within one budget: three fifths of the trainings go
 * to the ranking model, what is left to the rating model.
 *
 * @param trials the most trainings to spend, at least 1
 * @param seed of the validation part and the order of the search
 */
public record Tuning(int trials, long seed) {
  private static final double VALIDATION_SHARE = 0.2;
  private static final double RANKING_SHARE = 0.6;

  public Tuning {
    if (trials < 1) {
      throw new IllegalArgumentException("tuning needs at least one trial, got " + trials);
    }
  }

  /**
   * What a search came to.
   *
   * @param ranking the best settings of the ranking model
   * @param rating the best settings of the rating model
   * @param tried all trials in the order in which they were made
   */
  public record Outcome(RankingConfig ranking, RatingConfig rating, List<Trial> tried) {
    public Outcome {
      tried = List.copyOf(tried);
    }

    /** Nothing was tried: the settings to start from. */
    public static Outcome none(RankingConfig ranking, RatingConfig rating) {
      return new Outcome(ranking, rating, List.of());
    }

    /** Draws the best score so far of each part into a plot {@code tuning-PART}, as PNG and SVG. */
    public void plot(Path folder) throws IOException {
      for (String part : tried.stream().map(Trial::part).distinct().toList()) {
        List<Double> scores = new ArrayList<>();
        List<Double> highest = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Trial trial : tried) {
          if (trial.part().equals(part)) {
            best = Math.max(best, trial.score());
            scores.add(trial.score());
            highest.add(best);
          }
        }
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        lines.put("trial", scores);
        lines.put("best so far", highest);
        new LinePlot(
                "Tuning of " + part,
                "training",
                part.equals("ranking") ? "NDCG@10" : "-RMSE",
                IntStream.rangeClosed(1, scores.size()).mapToObj(i -> (double) i).toList(),
                lines)
            .write(folder, "tuning-" + part);
      }
    }
  }

  /**
   * Searches.
   *
   * @param ratings users x books; a part of them is held out to validate on: each reader's latest
   *     where there are times, else random ones
   * @param log where trials are kept and those of an interrupted search are found
   * @param listener told how many trials are done
   */
  public Outcome search(
      RankingConfig ranking,
      RatingConfig rating,
      RatingMatrix ratings,
      TrialLog log,
      Workers workers,
      IntConsumer listener) {
    Split split =
        ratings.isTimed()
            ? Split.latest(ratings, VALIDATION_SHARE)
            : Split.perReader(ratings, VALIDATION_SHARE, seed);
    int first = Math.max(1, (int) Math.round(RANKING_SHARE * trials));
    List<Trial> tried = new ArrayList<>();
    int[] done = {0};
    Runnable each = () -> listener.accept(++done[0]);
    RankingPart rankingPart = new RankingPart(ranking, split, workers);
    List<Trial> rankings = new CoordinateSearch(first, seed).search(rankingPart, log, each);
    tried.addAll(rankings);
    RankingConfig bestRanking = RankingPart.config(ranking, best(rankings));
    RatingConfig bestRating = rating;
    int left = trials - rankings.size();
    if (left > 0) {
      RatingPart ratingPart = new RatingPart(rating, split, workers);
      List<Trial> stars = new CoordinateSearch(left, seed).search(ratingPart, log, each);
      tried.addAll(stars);
      bestRating = RatingPart.config(rating, best(stars));
    }
    return new Outcome(bestRanking, bestRating, tried);
  }

  /** The settings with the highest score, of equals the first. */
  private static double[] best(List<Trial> tried) {
    Trial best = tried.getFirst();
    for (Trial trial : tried) {
      best = trial.score() > best.score() ? trial : best;
    }
    return best.settings().values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
