package readalike.builder.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.Training;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.evaluation.baseline.Evidence;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Recency;
import readalike.engine.taste.Workers;

/**
 * All that a model may learn from: the training part, and the models of a build of it, which are
 * trained when the first of them is asked for. Confined to one thread.
 */
final class TrainingPart implements AutoCloseable {
  private final EvaluationData data;
  private final EvaluationRequest request;
  private final Evidence liked;
  private final Workers workers;
  private final BuildProgress progress;
  private Optional<TrainedModels> trained = Optional.empty();

  TrainingPart(
      EvaluationData data,
      EvaluationRequest request,
      float likedFrom,
      Workers workers,
      BuildProgress progress) {
    this.data = data;
    this.request = request;
    this.liked = new Evidence(likedFrom);
    this.workers = workers;
    this.progress = progress;
  }

  RatingMatrix ratings() {
    return data.split().train();
  }

  EvaluationData data() {
    return data;
  }

  /** Ratings from the threshold of relevance up. */
  Evidence liked() {
    return liked;
  }

  float easePenalty() {
    return (float) request.easePenalty();
  }

  Workers workers() {
    return workers;
  }

  TrainedModels models() {
    if (trained.isEmpty()) {
      try {
        Training training = Training.defaults(ratings(), data.scale(), request.seed());
        trained =
            Optional.of(
                new TrainedModels(
                    data.books(), data.users(), ratings(), training, workers, progress));
      } catch (IOException e) {
        throw new UncheckedIOException("training failed", e);
      }
    }
    return trained.get();
  }

  /** Taste alone, where a rating counts half after so many days. */
  Ranker fading(int halfLife) {
    RankingConfig config = models().rankingConfig().with(new Recency(halfLife));
    return new TasteRanker(
        new RankingTrainer(config, workers).train(ratings(), (epoch, loss) -> {}));
  }

  /** The models, if any of them was needed. */
  Optional<TrainedModels> modelsIfTrained() {
    return trained;
  }

  @Override
  public void close() throws IOException {
    if (trained.isPresent()) {
      trained.get().close();
    }
  }
}
