package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Workers;

final class NewBooksTest {
  /** Books of two authors whose readers do not mix; 20 is new by the first, 21 by the second. */
  private static SmallLibrary library() {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 22; book++) {
      boolean first = book < 10 || book == 20;
      library.book("b" + book, "b" + book, first ? "First" : "Second", first ? "sea" : "space");
    }
    for (int reader = 0; reader < 40; reader++) {
      int circle = reader % 2 * 10;
      int left = reader / 2 % 10;
      library.reader(
          IntStream.range(circle, circle + 10).filter(book -> book % 10 != left).toArray());
    }
    return library;
  }

  private static RankingModel model(SmallLibrary library, Workers workers) {
    return new RankingTrainer(SmallLibrary.RANKING, workers)
        .train(library.ratings(), (epoch, loss) -> {});
  }

  private static RankingModel completed(SmallLibrary library, RankingModel model, Workers workers) {
    int[] readers = BookStatistics.of(library.ratings()).counts();
    return NewBooks.complete(library.books(), readers, model, workers);
  }

  @Test
  void aNewBookIsForTheReadersOfItsAuthor() {
    SmallLibrary library = library();
    try (Workers workers = new Workers(1)) {
      RankingModel completed = completed(library, model(library, workers), workers);
      float[] vector = completed.foldIn(Profile.of(new int[] {0, 1, 2}, new float[] {5, 5, 5}));
      assertThat(completed.preference(vector, 20)).isGreaterThan(0.1f);
      assertThat(completed.preference(vector, 20))
          .isGreaterThan(5 * Math.abs(completed.preference(vector, 21)));
    }
  }

  @Test
  void booksWithReadersKeepTheirVectors() {
    SmallLibrary library = library();
    try (Workers workers = new Workers(1)) {
      RankingModel model = model(library, workers);
      RankingModel completed = completed(library, model, workers);
      int known = 20 * SmallLibrary.RANKING.rank();
      assertThat(Arrays.copyOf(completed.books().cells(), known))
          .isEqualTo(Arrays.copyOf(model.books().cells(), known));
    }
  }

  @Test
  void threadsDoNotChangeTheEstimates() {
    SmallLibrary library = library();
    try (Workers one = new Workers(1);
        Workers three = new Workers(3)) {
      RankingModel model = model(library, one);
      assertThat(completed(library, model, three).books().cells())
          .isEqualTo(completed(library, model, one).books().cells());
    }
  }

  @Test
  void withoutANewBookTheModelStaysAsItIs() {
    SmallLibrary library = new SmallLibrary().book("a", "a", "").book("b", "b", "").reader(0, 1);
    try (Workers workers = new Workers(1)) {
      RankingModel model = model(library, workers);
      assertThat(completed(library, model, workers)).isSameAs(model);
    }
  }
}
