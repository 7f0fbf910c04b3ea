package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;

final class CandidateSearchTest {
  @TempDir static Path data;
  private static Snapshot snapshot;
  private static Blend blend;

  @BeforeAll
  static void open() throws IOException {
    snapshot = Snapshot.open(TinyBuild.writeTo(data));
    blend =
        new Blend(
            snapshot.books().getIndexReader(),
            snapshot.profiles(),
            snapshot.ranking(),
            BlendWeights.same(BlendWeights.Weights.of(1, 0.5, 0.2).with(Part.NEIGHBOURS, 0.3)));
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  /** The parts' searches name more books than the tiny catalogue has, so nothing can be missed. */
  @ParameterizedTest
  @CsvSource({
    "u1, TAG, romance, 2",
    "u2, TAG, classics, -1",
    "u5, AUTHOR, George Orwell, 0",
    "u8, YEAR, 1900..1960, -1",
    "nobody, TAG, romance, 0"
  })
  void candidatesOfALargeCatalogueGiveTheListOfASmallOne(
      String user, Rule.Field field, String value, float bias) throws IOException {
    Profile profile = snapshot.profile(user).orElse(Profile.EMPTY);
    RecommendationRequest request =
        new RecommendationRequest(profile, 12, 0, List.of(new Rule(field, List.of(value), bias)));
    List<Integer> exact = new ListMaker(snapshot.books(), blend).page(request).books();
    List<Integer> bounded = new ListMaker(snapshot.books(), blend, 1).page(request).books();
    assertThat(bounded).isEqualTo(exact).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "4", "10"})
  void readalikesToo(int book) throws IOException {
    Profile fan = Profile.of(new int[] {book}, new float[] {5});
    Blend.Reader reader = blend.fan(fan, 1, 1);
    List<Integer> exact = new ListMaker(snapshot.books(), blend).oneOfEachWork(reader, 5).books();
    assertThat(new ListMaker(snapshot.books(), blend, 1).oneOfEachWork(reader, 5).books())
        .isEqualTo(exact);
  }

  /** Far more books than are candidates always; the wanted one is neither popular nor new. */
  @ParameterizedTest
  @CsvSource({"NEIGHBOURS, 560", "AUTHOR, 550"})
  void eachPartFindsItsBooksInALargeCatalogue(Part part, int wanted, @TempDir Path folder)
      throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 600; book++) {
      library.book("b" + book, "b" + book, book == 500 || book == 550 ? "Ann" : "");
    }
    library.reader(IntStream.range(0, 200).toArray()).reader(500, 560);
    BlendWeights weights = BlendWeights.same(BlendWeights.Weights.of(0, 0, 0).with(part, 1));
    try (Snapshot large = library.write(folder, weights)) {
      Blend alone =
          new Blend(large.books().getIndexReader(), large.profiles(), large.ranking(), weights);
      Profile profile = Profile.of(new int[] {500}, new float[] {5});
      ListMaker bounded = new ListMaker(large.books(), alone, 1);
      assertThat(bounded.page(RecommendationRequest.top(profile, 1)).books())
          .containsExactly(wanted);
    }
  }
}
