package readalike.builder.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.Builds;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.RatingTrainer;
import readalike.engine.taste.Workers;

/**
 * A whole build of made-up books and readers, for measuring answers at sizes for which no public
 * data are at hand. Everything that a build has is there and is written by the same code; training
 * is short, since nobody looks at the lists, and the blend is not learnt.
 *
 * @param books at least 1,000
 * @param seed of all draws
 */
public record SyntheticBuild(int books, long seed) {
  /** A fifth as many readers as books, who rate as many books as readers of public data do. */
  private static final int BOOKS_FOR_A_READER = 5;

  private static final int RATINGS_OF_A_READER = 50;
  private static final int RANK = 64;
  private static final int EPOCHS = 3;
  private static final int RATING_RANK = 16;

  public SyntheticBuild {
    if (books < 1000 || books > 10_000_000) {
      throw new IllegalArgumentException("books must be 1,000..10,000,000, got " + books);
    }
  }

  /** Whether a data folder already serves this build. */
  public boolean isIn(Path data) throws IOException {
    Optional<Path> current = new Builds(data).current();
    return current.isPresent()
        && Files.isDirectory(current.get())
        && current.get().getFileName().toString().equals(id());
  }

  /** Changes with the format, so that a build of an older one is not taken for this. */
  private String id() {
    return "synthetic-" + books + "-" + seed + "-format" + BuildWriter.FORMAT;
  }

  /**
   * Makes the build and publishes it.
   *
   * @param data a data folder of its own
   */
  public void publish(Path data) throws IOException {
    Builds builds = new Builds(data);
    Path draft = builds.begin(id());
    BuildWriter writer = new BuildWriter(draft);
    int readers = Math.max(100, books / BOOKS_FOR_A_READER);
    try (Workers workers = Workers.forAllCores()) {
      RatingMatrix ratings =
          new SyntheticRatings(
                  new RatingsShape(readers, books, readers * RATINGS_OF_A_READER), seed)
              .generate(workers);
      writer.writeProfiles(
          new IdMap(IntStream.range(0, readers).mapToObj(reader -> "r" + reader).toList()),
          ratings);
      RankingModel ranking = new RankingTrainer(ranking(), workers).train(ratings, (_, _) -> {});
      RatingModel rating = new RatingTrainer(rating(), workers).train(ratings, _ -> {});
      writer.writeModels(ranking, rating);
      writer.writeBooks(
          new SyntheticBooks(books, seed),
          BookStatistics.of(ratings),
          ranking,
          new BuildFacts(
              id(), "made-up books", books, readers, ratings.cells(), RatingScale.FIVE_STARS, true),
          settings());
    }
    builds.publish(draft);
    builds.prune(1);
  }

  private static Map<String, String> settings() {
    return BlendWeights.same(1, 0.4, 0.1).toSettings();
  }

  private RankingConfig ranking() {
    return new RankingConfig(
        RANK,
        EPOCHS,
        0.1f,
        0.5f,
        0.05f,
        new Preference(1, 1.5f, 0.6f, 0.75f, 0.4f),
        RatingScale.FIVE_STARS,
        seed);
  }

  private RatingConfig rating() {
    return new RatingConfig(RATING_RANK, EPOCHS, 0.1f, 0.05f, 10, 2, RatingScale.FIVE_STARS, seed);
  }
}
