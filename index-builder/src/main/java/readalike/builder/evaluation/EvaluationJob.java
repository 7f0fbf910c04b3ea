package readalike.builder.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import readalike.builder.index.BuildProgress;
import readalike.engine.taste.Workers;

/**
 * Measures the models on held-out ratings. The same input and seed give the same figures to the
 * last digit, but for times.
 */
public final class EvaluationJob {
  private final Clock clock;

  public EvaluationJob(Clock clock) {
    this.clock = clock;
  }

  /**
   * Trains and measures.
   *
   * @throws IOException when a file cannot be read, there is neither a split nor a served build, or
   *     a model cannot be trained on the data
   */
  public EvaluationResult run(EvaluationRequest request, BuildProgress progress)
      throws IOException {
    Instant started = clock.instant();
    EvaluationData data = EvaluationData.of(request.heldOut(), progress);
    float relevantFrom = (float) request.measures().relevantFrom().orElse(data.scale().likedFrom());
    try (Workers workers = Workers.forAllCores();
        TrainingPart part = new TrainingPart(data, request, relevantFrom, workers, progress)) {
      return new OfflineEvaluation(part, request, relevantFrom)
          .run()
          .in(Duration.between(started, clock.instant()).toMillis() / 1000.0);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
