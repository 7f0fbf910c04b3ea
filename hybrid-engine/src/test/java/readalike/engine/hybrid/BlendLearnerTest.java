package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;
import readalike.engine.format.BookSimilarity;
import readalike.engine.format.BuildWriter;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Workers;

final class BlendLearnerTest {
  private static final int BOOKS = 60;

  /**
   * Forty readers read in one of four groups of ten books each, ten of them nothing but the twenty
   * books that everybody else leaves alone; so what is popular is never what a reader wants.
   */
  private static SmallLibrary tasteDecides() {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < BOOKS; book++) {
      library.book("b" + book, "b" + book, "", "tag" + book % 7);
    }
    for (int reader = 0; reader < 40; reader++) {
      int group = reader % 4;
      int left = reader / 4;
      library.reader(
          IntStream.range(group * 10, group * 10 + 10).filter(b -> b % 10 != left).toArray());
    }
    for (int reader = 0; reader < 30; reader++) {
      library.reader(40, 41, 42, 43);
    }
    return library;
  }

  /**
   * Every author has five books, and each reader reads one author; authors are many, readers few.
   */
  private static SmallLibrary contentDecides() {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < BOOKS; book++) {
      library.book("b" + book, "b" + book, "author " + book / 6);
    }
    for (int author = 0; author < BOOKS / 6; author++) {
      library.reader(IntStream.range(author * 6, author * 6 + 6).toArray());
    }
    return library;
  }

  @Test
  void tasteIsFoundWhereTasteDecides() throws IOException {
    BlendWeights.Weights learnt = learn(tasteDecides(), 1, 1).of(10);
    assertThat(learnt.taste()).isPositive();
    assertThat(learnt.popularity()).isLessThan(learnt.taste() / 5);
  }

  @Test
  void whatAPartGainsIsWhatIsLostWithoutIt() throws IOException {
    LearntBlend.Gains gains = learnt(tasteDecides(), 1, 1).gains().get(ProfileSize.SOME);
    assertThat(gains.readers()).isPositive();
    assertThat(gains.ndcg()).isBetween(0.0, 1.0);
    assertThat(gains.byPart().keySet()).containsExactly(Part.values());
    gains.byPart().values().forEach(gain -> assertThat(gain).isLessThanOrEqualTo(gains.ndcg()));
  }

  /** Held-out books have no reader left, so that taste knows nothing of them. */
  @Test
  void contentIsFoundWhereContentDecides() throws IOException {
    BlendWeights.Weights learnt = learn(contentDecides(), 1, 1).of(2);
    assertThat(learnt.content()).isPositive();
  }

  @Test
  void theSeedDecidesAndThreadsDoNot() throws IOException {
    BlendWeights first = learn(tasteDecides(), 1, 1);
    assertThat(learn(tasteDecides(), 1, 5).toSettings()).isEqualTo(first.toSettings());
  }

  @Test
  void withoutAReaderToLearnFromEveryPartCounts() throws IOException {
    SmallLibrary library = new SmallLibrary().book("a", "a", "").book("b", "b", "").reader(0, 1);
    BlendWeights learnt = learn(library, 1, 2);
    assertThat(learnt.of(0)).isEqualTo(BlendWeights.Weights.of(0, 0, 1));
    for (int ratings : new int[] {1, 2, 5, 20}) {
      assertThat(learnt.of(ratings)).isEqualTo(BlendWeights.Weights.of(1, 1, 1));
    }
  }

  private static BlendWeights learn(SmallLibrary library, long seed, int threads)
      throws IOException {
    return learnt(library, seed, threads).weights();
  }

  private static LearntBlend learnt(SmallLibrary library, long seed, int threads)
      throws IOException {
    RatingMatrix ratings = library.ratings();
    Split split = Split.perReader(ratings, 0.2, seed);
    try (Workers workers = new Workers(threads);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        ByteBuffersDirectory profiles = new ByteBuffersDirectory()) {
      RankingModel model =
          new RankingTrainer(SmallLibrary.RANKING, workers)
              .train(split.train(), (epoch, loss) -> {});
      BuildWriter.writeHybridFields(
          directory, library.books(), BookStatistics.of(split.train()), model);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BookSimilarity.INSTANCE);
        BuildWriter.writeProfiles(profiles, Integer::toString, split.train());
        try (DirectoryReader readers = DirectoryReader.open(profiles)) {
          Blend blend =
              new Blend(reader, new IndexSearcher(readers), model, BlendWeights.same(1, 1, 1));
          return new BlendLearner(searcher, blend, split, 4, seed).learn(workers);
        }
      }
    }
  }
}
