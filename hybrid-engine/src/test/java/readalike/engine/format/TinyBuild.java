package readalike.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.catalog.Series;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.RatingTrainer;
import readalike.engine.taste.Recency;
import readalike.engine.taste.Workers;

/**
 * A real build small enough to reckon with by hand: two circles of readers and twelve books.
 *
 * <pre>
 *        1984  brave-new-world  animal-farm  mockingbird  dune  dune-messiah  emma  persuasion  jane-eyre  1984-es
 *   u1     5         5              4
 *   u2     5         4                           5          4
 *   u3     4         5              5                             3
 *   u4               5              5            4
 *   u5                                                                          5       5           4
 *   u6                                                                          5       4           5
 *   u7                                           5                              4                   5
 *   u8     5                                                2                   1
 * </pre>
 *
 * {@code unread} has no rating at all, {@code tricky} has hostile text in its title. {@code
 * nineteen-84-es} is the Spanish edition of {@code 1984}. Reader {@code a/b %} has an id that must
 * be escaped in a path.
 */
public final class TinyBuild {
  public static final List<Book> BOOKS =
      List.of(
          book(
              "1984",
              "1984",
              "1984",
              "George Orwell",
              1949,
              "en",
              "dystopia",
              "classics",
              "politics"),
          book(
              "brave-new-world",
              "bnw",
              "Brave New World",
              "Aldous Huxley",
              1932,
              "en",
              "dystopia",
              "classics"),
          book(
              "animal-farm",
              "farm",
              "Animal Farm",
              "George Orwell",
              1945,
              "en",
              "satire",
              "classics",
              "politics"),
          book(
              "mockingbird",
              "mock",
              "To Kill a Mockingbird",
              "Harper Lee",
              1960,
              "en",
              "classics",
              "coming of age"),
          volume("dune", "Dune", "1", 1965),
          volume("dune-messiah", "Dune Messiah", "2", 1969),
          book("emma", "emma", "Emma", "Jane Austen", 1815, "en", "romance", "classics"),
          book(
              "persuasion",
              "persuasion",
              "Persuasion",
              "Jane Austen",
              1817,
              "en",
              "romance",
              "classics"),
          book(
              "jane-eyre",
              "eyre",
              "Jane Eyre",
              "Charlotte Brontë",
              1847,
              "en",
              "romance",
              "gothic"),
          book(
              "nineteen-84-es",
              "1984",
              "Mil novecientos ochenta y cuatro",
              "George Orwell",
              1949,
              "es",
              "dystopia"),
          book("unread", "unread", "We", "Yevgeny Zamyatin", 1924, "en", "dystopia", "classics"),
          book(
              "tricky",
              "tricky",
              "<script>alert('x')</script> & \"There There\"",
              "O’Brien, Tim",
              2018,
              "en",
              "war"));

  private static final String[] USERS = {"u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "a/b %"};

  /** One row for each user, one column for each book, 0 for no rating. */
  private static final int[][] RATINGS = {
    {5, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {5, 4, 0, 5, 4, 0, 0, 0, 0, 0, 0, 0},
    {4, 5, 5, 0, 0, 3, 0, 0, 0, 0, 0, 0},
    {0, 5, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0, 5, 5, 4, 0, 0, 0},
    {0, 0, 0, 0, 0, 0, 5, 4, 5, 0, 0, 0},
    {0, 0, 0, 5, 0, 0, 4, 0, 5, 0, 0, 0},
    {5, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 3},
  };

  private TinyBuild() {}

  /**
   * Writes the build and makes it the served one.
   *
   * @param data a data folder; gets {@code builds/tiny}
   * @return the build's folder
   */
  public static Path writeTo(Path data) throws IOException {
    return writeTo(data, "tiny");
  }

  /** The same under another id. */
  public static Path writeTo(Path data, String id) throws IOException {
    Builds builds = new Builds(data);
    Path draft = builds.begin(id);
    IdMap users = new IdMap(List.of(USERS));
    RatingMatrix ratings = ratings();
    BuildWriter writer = new BuildWriter(draft);
    try (Workers workers = new Workers(1)) {
      RankingModel ranking =
          new RankingTrainer(ranking(), workers).train(ratings, (epoch, loss) -> {});
      RatingModel rating = new RatingTrainer(rating(), workers).train(ratings, epoch -> {});
      writer.writeProfiles(users, ratings);
      BuildFacts facts =
          new BuildFacts(
              id,
              "Tiny",
              BOOKS.size(),
              users.size(),
              ratings.cells(),
              RatingScale.FIVE_STARS,
              true);
      writer.writeBooks(
          BOOKS,
          BookStatistics.of(ratings),
          ranking,
          facts,
          BlendWeights.same(1, 0.5, 0.2).toSettings());
      writer.writeModels(ranking, rating);
    }
    return builds.publish(draft);
  }

  /** The ratings of the table above. */
  public static RatingMatrix ratings() {
    List<int[]> cells = new ArrayList<>();
    for (int user = 0; user < RATINGS.length; user++) {
      for (int book = 0; book < RATINGS[user].length; book++) {
        if (RATINGS[user][book] > 0) {
          cells.add(new int[] {user, book, RATINGS[user][book]});
        }
      }
    }
    float[] values = new float[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.get(i)[2];
    }
    return RatingMatrix.of(
        RATINGS.length,
        BOOKS.size(),
        cells.stream().mapToInt(cell -> cell[0]).toArray(),
        cells.stream().mapToInt(cell -> cell[1]).toArray(),
        values);
  }

  private static RankingConfig ranking() {
    return new RankingConfig(
        4,
        20,
        0.05f,
        0.5f,
        0.1f,
        new ItemConfig(4, 1, 1),
        new Preference(1, 1.5f, 0.5f, 0.5f, 0),
        Recency.NONE,
        RatingScale.FIVE_STARS,
        1);
  }

  private static RatingConfig rating() {
    return new RatingConfig(2, 10, 0.05f, 0.1f, 2, 2, RatingScale.FIVE_STARS, 1);
  }

  private static Book book(
      String id,
      String work,
      String title,
      String author,
      int year,
      String language,
      String... tags) {
    return new Book(
        id,
        work,
        title,
        List.of(author),
        OptionalInt.of(year),
        "",
        "",
        language,
        Optional.empty(),
        List.of(tags),
        "");
  }

  private static Book volume(String id, String title, String volume, int year) {
    return new Book(
        id,
        id,
        title,
        List.of("Frank Herbert"),
        OptionalInt.of(year),
        volume.equals("1") ? "9780441013593" : "",
        "",
        "en",
        Optional.of(new Series("Dune", volume)),
        List.of("science fiction", "politics"),
        "A noble house is sent to a desert planet.");
  }
}
