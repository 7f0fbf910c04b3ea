package readalike.engine.hybrid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.catalog.Series;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.Snapshot;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingTrainer;
import readalike.engine.taste.Workers;

/** Builds of a few made-up books, each test its own. */
final class SmallLibrary {
  static final RankingConfig RANKING =
      new RankingConfig(
          4,
          10,
          0.1f,
          0.5f,
          0.1f,
          new Preference(1, 1.5f, 0.5f, 0.6f, 0.2f),
          RatingScale.FIVE_STARS,
          1);

  private final List<Book> books = new ArrayList<>();
  private final List<Profile> readers = new ArrayList<>();

  SmallLibrary book(String id, String work, String author, String... tags) {
    books.add(
        new Book(
            id,
            work,
            id,
            author.isEmpty() ? List.of() : List.of(author),
            OptionalInt.empty(),
            "",
            "",
            "",
            Optional.empty(),
            List.of(tags),
            ""));
    return this;
  }

  /** A volume of the series {@code Saga} by Ann. */
  SmallLibrary volume(String volume) {
    books.add(
        new Book(
            "saga-" + volume,
            "saga-" + volume,
            "Saga " + volume,
            List.of("Ann"),
            OptionalInt.empty(),
            "",
            "",
            "",
            Optional.of(new Series("Saga", volume)),
            List.of(),
            ""));
    return this;
  }

  /** A whole book, for rules about anything. */
  SmallLibrary book(Book book) {
    books.add(book);
    return this;
  }

  /** Somebody who loves some books, by their numbers. */
  SmallLibrary reader(int... loved) {
    float[] ratings = new float[loved.length];
    Arrays.fill(ratings, 5);
    readers.add(Profile.of(loved, ratings));
    return this;
  }

  /** Somebody who rated some books as given. */
  SmallLibrary rated(int[] books, float... ratings) {
    readers.add(Profile.of(books, ratings));
    return this;
  }

  List<Book> books() {
    return List.copyOf(books);
  }

  RatingMatrix ratings() {
    return RatingMatrix.ofProfiles(readers, books.size());
  }

  Snapshot write(Path folder, BlendWeights weights) throws IOException {
    BuildWriter writer = new BuildWriter(folder);
    RatingMatrix ratings = ratings();
    try (Workers workers = new Workers(1)) {
      var ranking = new RankingTrainer(RANKING, workers).train(ratings, (epoch, loss) -> {});
      RatingConfig config = new RatingConfig(2, 3, 0.05f, 0.1f, 2, 2, RatingScale.FIVE_STARS, 1);
      var rating = new RatingTrainer(config, workers).train(ratings, epoch -> {});
      writer.writeProfiles(
          new IdMap(IntStream.range(0, readers.size()).mapToObj(i -> "r" + i).toList()), ratings);
      writer.writeBooks(
          books,
          BookStatistics.of(ratings),
          ranking,
          new BuildFacts(
              "small",
              "Small",
              books.size(),
              readers.size(),
              ratings.cells(),
              RatingScale.FIVE_STARS,
              true),
          weights.toSettings());
      writer.writeModels(ranking, rating);
    }
    return Snapshot.open(folder);
  }
}
