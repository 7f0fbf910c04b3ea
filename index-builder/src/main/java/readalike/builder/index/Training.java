package readalike.builder.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import readalike.builder.release.HeldBack;
import readalike.builder.release.Validation;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendLearner;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.hybrid.LearntBlend;
import readalike.engine.hybrid.NewBooks;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.RatingTrainer;
import readalike.engine.taste.TrainingRun;
import readalike.engine.taste.Workers;

/**
 * Trains all that a build needs from one rating matrix: first on a part of it, to learn the blend
 * on the rest, then on the whole. The same for a build and for an evaluation, so that what is
 * measured is what is served.
 *
 * @param ranking settings of the ranking model
 * @param rating settings of the rating model
 * @param seed of the validation part
 */
public record Training(RankingConfig ranking, RatingConfig rating, long seed) {
  /**
   * An epoch that lowers the loss by less than a ten-thousandth is the last one: NDCG@10 on
   * validation data has long stopped moving (REPORT.md, "Tuning").
   */
  private static final double LEAST_IMPROVEMENT = 1e-4;

  public Training {
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(rating, "rating");
  }

  /** The settings that suit the data. */
  public static Training defaults(RatingMatrix ratings, RatingScale scale, long seed) {
    return new Training(
        TrainingDefaults.ranking(ratings, scale, seed),
        TrainingDefaults.rating(ratings, scale, seed),
        seed);
  }

  /**
   * What training gives.
   *
   * @param ranking orders books
   * @param rating predicts stars
   * @param blend the learnt weights, by size of profile, and what they gain
   * @param validation what models of the same kind make of ratings that they were not shown
   * @param epochs how the trainings of the ranking model went
   */
  public record Trained(
      RankingModel ranking,
      RatingModel rating,
      LearntBlend blend,
      Validation validation,
      List<EpochFigures> epochs) {
    /** The learnt weights. */
    public BlendWeights weights() {
      return blend.weights();
    }
  }

  /** What was learnt and measured without a tenth of the ratings. */
  private record Learnt(LearntBlend blend, Validation validation) {}

  /**
   * Trains on a matrix.
   *
   * @param books in the order of the columns
   * @param users ids of the rows
   * @param ratings users x books
   */
  public Trained run(
      List<Book> books, IdMap users, RatingMatrix ratings, Workers workers, BuildProgress progress)
      throws IOException {
    return run(books, users, ratings, Optional.empty(), workers, progress);
  }

  /**
   * Trains on a matrix, from where an interrupted run came to.
   *
   * @param books in the order of the columns
   * @param users ids of the rows
   * @param ratings users x books
   * @param checkpoints where the state of each training is kept after each epoch
   */
  Trained run(
      List<Book> books,
      IdMap users,
      RatingMatrix ratings,
      Optional<Path> checkpoints,
      Workers workers,
      BuildProgress progress)
      throws IOException {
    int epochs = 2 * (ranking.epochs() + rating.epochs());
    progress.advanced(BuildProgress.Step.TRAIN, 0, epochs);
    List<EpochFigures> told = new ArrayList<>();
    HeldBack heldBack = HeldBack.of(users, books, ratings);
    TasteValidation quality =
        new TasteValidation(
            heldBack.learning(), ranking.rank(), ranking.scale().likedFrom(), workers);
    RankingModel draft =
        new RankingTrainer(ranking, workers)
            .train(
                heldBack.learning().train(),
                new TrainingRun(
                    LEAST_IMPROVEMENT,
                    checkpoints.map(folder -> folder.resolve("part")),
                    Optional.of(quality),
                    (epoch, loss) -> {
                      tell(new EpochFigures("part", epoch, loss, quality.last()), told, progress);
                      progress.advanced(BuildProgress.Step.TRAIN, epoch, epochs);
                    }));
    RatingModel starDraft =
        new RatingTrainer(rating, workers)
            .train(
                heldBack.learning().train(),
                checkpoints.map(folder -> folder.resolve("part-stars")),
                epoch ->
                    progress.advanced(
                        BuildProgress.Step.TRAIN, (long) ranking.epochs() + epoch, epochs));
    Learnt learnt = learn(books, heldBack, draft, starDraft, workers);
    int before = ranking.epochs() + rating.epochs();
    RankingModel rankingModel =
        new RankingTrainer(ranking.withEpochs(draft.config().epochs()), workers)
            .train(
                ratings,
                new TrainingRun(
                    LEAST_IMPROVEMENT,
                    checkpoints.map(folder -> folder.resolve("whole")),
                    (epoch, loss) -> {
                      tell(new EpochFigures("whole", epoch, loss, null), told, progress);
                      progress.advanced(BuildProgress.Step.TRAIN, (long) before + epoch, epochs);
                    }));
    RatingModel ratingModel =
        new RatingTrainer(rating, workers)
            .train(
                ratings,
                checkpoints.map(folder -> folder.resolve("stars")),
                epoch ->
                    progress.advanced(
                        BuildProgress.Step.TRAIN,
                        (long) before + ranking.epochs() + epoch,
                        epochs));
    int[] readers = BookStatistics.of(ratings).counts();
    return new Trained(
        NewBooks.complete(books, readers, rankingModel, workers),
        ratingModel,
        learnt.blend(),
        learnt.validation(),
        List.copyOf(told));
  }

  private static void tell(EpochFigures epoch, List<EpochFigures> told, BuildProgress progress) {
    told.add(epoch);
    progress.trained(epoch);
  }

  private Learnt learn(
      List<Book> books,
      HeldBack heldBack,
      RankingModel draft,
      RatingModel starDraft,
      Workers workers)
      throws IOException {
    RatingMatrix train = heldBack.learning().train();
    RankingModel model =
        NewBooks.complete(books, BookStatistics.of(train).counts(), draft, workers);
    float likedFrom = ranking.scale().likedFrom();
    try (HybridIndexes indexes = HybridIndexes.inMemory(books, train, model)) {
      Blend blend = indexes.blend(model, BlendWeights.same(1, 1, 1));
      LearntBlend learnt =
          new BlendLearner(indexes.books(), blend, heldBack.learning(), likedFrom, seed)
              .learn(workers);
      return new Learnt(
          learnt,
          Validation.of(
              indexes.books(),
              blend.with(learnt.weights()),
              starDraft,
              heldBack,
              likedFrom,
              seed,
              workers));
    }
  }
}
