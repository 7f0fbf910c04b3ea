package readalike.builder.evaluation;

import java.util.List;
import java.util.Map;
import readalike.builder.clean.CleaningReport;
import readalike.builder.csv.SourceFile;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * What an evaluation measured.
 *
 * @param dataset where the ratings came from, for people
 * @param sources the files that were read
 * @param cleaning what was repaired and left out of them
 * @param trainRatings how many ratings were trained on
 * @param testRatings how many were held out
 * @param books how many books were ranked
 * @param readers how many readers have a relevant test book
 * @param relevantFrom the rating from which on a test book was relevant
 * @param models by name, in the order asked for
 * @param stars predictors of stars by name
 * @param starCoverage share of the given stars in the intervals of our estimates; NaN unless asked
 * @param comparisons paired tests, corrected together
 * @param groups figures by group of readers
 * @param newReaders figures of readers as if new
 * @param blend the learnt weights, as settings; empty when no model needed them
 * @param seconds how long it took in all
 */
public record EvaluationResult(
    String dataset,
    List<SourceFile> sources,
    CleaningReport cleaning,
    int trainRatings,
    int testRatings,
    int books,
    int readers,
    double relevantFrom,
    Map<String, ModelResult> models,
    Map<String, Map<String, MeanInterval>> stars,
    double starCoverage,
    List<Comparison> comparisons,
    List<GroupResult> groups,
    List<NewReadersResult> newReaders,
    Map<String, String> blend,
    double seconds) {

  /** The same, after so many seconds. */
  EvaluationResult in(double time) {
    return new EvaluationResult(
        dataset,
        sources,
        cleaning,
        trainRatings,
        testRatings,
        books,
        readers,
        relevantFrom,
        models,
        stars,
        starCoverage,
        comparisons,
        groups,
        newReaders,
        blend,
        time);
  }

  /**
   * One model's figures; intervals are NaN where none was asked for or there is none.
   *
   * @param figures by name of the metric
   * @param cost what it took
   */
  public record ModelResult(Map<String, MeanInterval> figures, Cost cost) {}

  /**
   * What a model took on this machine.
   *
   * @param cpuSeconds of all threads together, to train and to rank all lists
   * @param fitSeconds to train; content, taste and hybrid are trained together, by the first of
   *     them
   * @param rankMillis for one list, on one of all cores
   * @param peakMegabytes of heap while it was trained and measured, garbage included
   */
  public record Cost(
      double cpuSeconds, double fitSeconds, double rankMillis, double peakMegabytes) {}

  /**
   * A paired test of two models.
   *
   * @param readers which readers: {@code all}, or a grouping and a group, or those as if new
   * @param metric what was compared
   * @param first the one that should be better
   * @param second the other one
   * @param pairs how many readers were compared
   * @param difference mean of first minus second
   * @param p of the randomisation test
   * @param adjusted p after Holm's correction for all tests of the evaluation
   */
  public record Comparison(
      String readers,
      String metric,
      String first,
      String second,
      int pairs,
      double difference,
      double p,
      double adjusted) {}

  /**
   * The figures of one group of readers.
   *
   * @param by name of the grouping
   * @param group name of the group
   * @param readers how many measured readers are in it
   * @param models figures by model and metric
   */
  public record GroupResult(
      String by, String group, int readers, Map<String, Map<String, MeanInterval>> models) {}

  /**
   * The figures of readers as if new.
   *
   * @param keep how many of their ratings were shown
   * @param readers how many were measured
   * @param models figures by model and metric
   */
  public record NewReadersResult(
      int keep, int readers, Map<String, Map<String, MeanInterval>> models) {}
}
