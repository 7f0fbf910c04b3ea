package readalike.builder.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import readalike.builder.index.BuildProgress;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.ListEvaluation;
import readalike.engine.evaluation.ListFigures;
import readalike.engine.evaluation.metric.Ndcg;
import readalike.engine.hybrid.AskedReaders;
import readalike.engine.taste.Workers;

/** Measures how good the list of a newcomer is after some questions, by how these are chosen. */
public final class OnboardingStudy {
  private static final int PLACES = 10;

  /** More readers would take longer and say the same. */
  private static final int READERS = 1000;

  private OnboardingStudy() {}

  /**
   * The figures after so many questions.
   *
   * @param questions how many were asked
   * @param readers how many were measured
   * @param popular mean NDCG@10 after questions about the most widely read books
   * @param teaching the same after those that teach the most
   */
  public record Row(int questions, int readers, double popular, double teaching) {}

  /**
   * Trains on the training part and measures.
   *
   * @param request of which data, threshold and seed count
   * @param questions how many to ask, one row for each number
   */
  public static List<Row> run(
      EvaluationRequest request, List<Integer> questions, BuildProgress progress)
      throws IOException {
    EvaluationData data = EvaluationData.of(request.heldOut(), progress);
    float relevantFrom = (float) request.measures().relevantFrom().orElse(data.scale().likedFrom());
    try (Workers workers = Workers.forAllCores();
        TrainingPart part = new TrainingPart(data, request, relevantFrom, workers, progress)) {
      List<Row> rows = new ArrayList<>();
      for (int count : questions) {
        ListFigures popular = measure(part, relevantFrom, count, AskedReaders.Choice.POPULAR);
        ListFigures teaching = measure(part, relevantFrom, count, AskedReaders.Choice.TEACHING);
        String metric = "ndcg@" + PLACES;
        rows.add(
            new Row(count, popular.readers().length, popular.mean(metric), teaching.mean(metric)));
      }
      return rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static ListFigures measure(
      TrainingPart part, float relevantFrom, int questions, AskedReaders.Choice choice)
      throws IOException {
    RatingMatrix train = part.ratings();
    int every = Math.max(1, train.rows() / READERS);
    return new ListEvaluation(
            part.data().split(),
            relevantFrom,
            part.models().asked(train.rows(), questions, choice, every),
            List.of(new Ndcg(PLACES)),
            List.of())
        .measure(part.models().hybrid(), part.workers());
  }
}
