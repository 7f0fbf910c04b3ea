package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

/** One series with main volumes 1 to 5, two stories beside them and two box sets. */
final class SeriesOrderTest {
  private static final List<String> VOLUMES =
      List.of("3", "1", "2", "5", "4", "0.5", "2.5", "1-3", "4-5", "6-7", "");

  @TempDir static Path folder;
  private static Snapshot snapshot;
  private static ListColumns columns;

  @BeforeAll
  static void write() throws IOException {
    SmallLibrary library = new SmallLibrary();
    VOLUMES.forEach(library::volume);
    snapshot =
        library.book("alone", "alone", "Ann").reader(0).write(folder, BlendWeights.same(1, 1, 1));
    columns = new ListColumns(snapshot.books().getIndexReader());
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  @Test
  void whoHasNotBegunIsOfferedTheFirstVolumeInsteadOfAny() {
    for (String volume : List.of("3", "1", "2", "5", "4", "0.5", "2.5", "1-3", "4-5", "6-7")) {
      assertThat(offered(volume)).isEqualTo("1");
    }
  }

  @Test
  void theNextVolumeStandsForLaterOnes() {
    assertThat(offered("5", "1")).isEqualTo("2");
    assertThat(offered("2", "1")).isEqualTo("2");
    assertThat(offered("5", "1", "2")).isEqualTo("3");
  }

  @Test
  void gapsBeforeTheLastVolumeMayBeFilledInAnyOrder() {
    assertThat(offered("1", "4")).isEqualTo("1");
    assertThat(offered("3", "4")).isEqualTo("3");
    assertThat(offered("5", "4")).isEqualTo("5");
  }

  @Test
  void storiesBesideComeAfterTheVolumeBeforeThem() {
    assertThat(offered("2.5", "1")).isEqualTo("2");
    assertThat(offered("2.5", "2")).isEqualTo("2.5");
    assertThat(offered("0.5", "1")).isEqualTo("0.5");
  }

  @Test
  void aBoxSetIsAllItsVolumes() {
    assertThat(offered("2", "1-3")).isEqualTo("none");
    assertThat(offered("5", "1-3")).isEqualTo("4");
    assertThat(offered("1-3", "1")).isEqualTo("none");
    assertThat(offered("4-5", "1-3")).isEqualTo("4");
  }

  @Test
  void whereNoSingleVolumeFollowsABoxSetMay() {
    assertThat(offered("6-7", "1", "2", "3", "4", "5")).isEqualTo("6-7");
  }

  @Test
  void booksWithoutAVolumeOrSeriesStayAsTheyCome() {
    assertThat(offered("")).isEmpty();
    assertThat(new SeriesOrder(columns, List.of()).inPlaceOf(VOLUMES.size()))
        .hasValue(VOLUMES.size());
  }

  @Test
  void ofReadersTogetherTheOneWhoHasComeLeastFarCounts() {
    SeriesOrder alike = new SeriesOrder(columns, List.of(profile("1", "2"), profile("2")));
    assertThat(alike.inPlaceOf(VOLUMES.indexOf("5"))).hasValue(VOLUMES.indexOf("3"));
    SeriesOrder apart = new SeriesOrder(columns, List.of(profile("1", "2", "3"), profile("1")));
    assertThat(apart.inPlaceOf(VOLUMES.indexOf("5"))).isEmpty();
    assertThat(apart.inPlaceOf(VOLUMES.indexOf("2"))).isEmpty();
  }

  /** The volume offered instead of one, to who has read some. */
  private static String offered(String volume, String... read) {
    return new SeriesOrder(columns, List.of(profile(read)))
        .inPlaceOf(VOLUMES.indexOf(volume)).stream()
            .mapToObj(VOLUMES::get)
            .findFirst()
            .orElse("none");
  }

  private static Profile profile(String... read) {
    float[] ratings = new float[read.length];
    Arrays.fill(ratings, 4);
    return Profile.of(Stream.of(read).mapToInt(VOLUMES::indexOf).toArray(), ratings);
  }
}
