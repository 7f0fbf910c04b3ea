package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;

final class SnapshotTest {
  @TempDir Path data;

  @Test
  void everyBookComesBackAsItWasWritten() throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      for (int number = 0; number < TinyBuild.BOOKS.size(); number++) {
        assertThat(snapshot.book(number)).isEqualTo(TinyBuild.BOOKS.get(number));
        assertThat(snapshot.bookNumber(TinyBuild.BOOKS.get(number).id())).hasValue(number);
      }
      assertThat(snapshot.bookNumber("nobody wrote this")).isEmpty();
    }
  }

  /** 1984 is rated 5, 5, 4 and 5. */
  @Test
  void ratingsAreCountedAndAveraged() throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      assertThat(snapshot.ratingCount(0)).isEqualTo(4);
      assertThat(snapshot.meanRating(0)).isEqualTo(4.75f);
      assertThat(snapshot.meanRating(10)).isNaN();
    }
  }

  @Test
  void profilesAndTheWholeMatrixComeBackAsTheyWereWritten() throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      var profile = snapshot.profile("u8").orElseThrow();
      assertThat(profile.books()).containsExactly(0, 4, 6);
      assertThat(profile.rating(1)).isEqualTo(2);
      assertThat(snapshot.profile("nobody")).isEmpty();
      assertThat(snapshot.users().id(7)).isEqualTo("u8");
      assertThat(snapshot.ratings().profile(2).books())
          .isEqualTo(TinyBuild.ratings().profile(2).books());
      assertThat(snapshot.facts().ratings()).isEqualTo(TinyBuild.ratings().cells());
    }
  }

  @Test
  void theTrainersReadTheMatrixThatWasWritten() throws IOException {
    Path build = TinyBuild.writeTo(data);
    RatingMatrix read =
        new BuildWriter(build).readProfiles(TinyBuild.BOOKS.size(), MatrixStorage.HEAP);
    RatingMatrix written = TinyBuild.ratings();
    assertThat(read.cells()).isEqualTo(written.cells());
    for (int user = 0; user < written.rows(); user++) {
      assertThat(read.start(user)).isEqualTo(written.start(user));
    }
    for (int i = 0; i < written.cells(); i++) {
      assertThat(read.column(i)).isEqualTo(written.column(i));
      assertThat(read.value(i)).isEqualTo(written.value(i));
    }
  }

  @Test
  void aDamagedModelIsRefusedWithTheWayOut() throws IOException {
    Path build = TinyBuild.writeTo(data);
    Path model = build.resolve("model/ranking.model");
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);
    assertThatThrownBy(() -> Snapshot.open(build))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("make it again with ./readalike build");
  }

  @Test
  void aMissingPartIsRefused() throws IOException {
    Path build = TinyBuild.writeTo(data);
    Files.delete(build.resolve("model/rating.model"));
    assertThatThrownBy(() -> Snapshot.open(build)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Snapshot.open(data.resolve("nowhere")))
        .hasMessageContaining("there is no build");
  }
}
