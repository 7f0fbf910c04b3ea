package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;

final class AskedReadersTest {
  @TempDir private Path data;

  private static ListMaker lists(Snapshot snapshot) throws IOException {
    return new ListMaker(
        snapshot.books(),
        new Blend(
            snapshot.books().getIndexReader(),
            snapshot.profiles(),
            snapshot.ranking(),
            BlendWeights.same(1, 1, 1)));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsAskedAboutEverythingShowsAllButOtherEditionsAndOneQuestionShowsOneAtMost(
      AskedReaders.Choice choice) throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      Profile profile = snapshot.profile("u1").orElseThrow();
      ListMaker lists = lists(snapshot);
      assertThat(new AskedReaders(lists, 9, 50, choice, 1).shown(0, profile).orElseThrow().books())
          .containsExactly(profile.books());
      assertThat(new AskedReaders(lists, 9, 1, choice, 1).shown(0, profile).orElseThrow().size())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void onlyOneOfSoManyIsAsked() throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      AskedReaders asked = new AskedReaders(lists(snapshot), 9, 1, AskedReaders.Choice.POPULAR, 3);
      assertThat(asked.shown(1, Profile.EMPTY)).isEmpty();
      assertThat(asked.shown(3, Profile.EMPTY)).isPresent();
    }
  }

  @Test
  void noQuestionIsRefused() throws IOException {
    try (Snapshot snapshot = Snapshot.open(TinyBuild.writeTo(data))) {
      ListMaker lists = lists(snapshot);
      assertThatThrownBy(() -> new AskedReaders(lists, 9, 0, AskedReaders.Choice.POPULAR, 1))
          .hasMessageContaining("must be >= 1");
    }
  }
}
