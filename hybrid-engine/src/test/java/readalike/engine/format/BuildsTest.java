package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuildsTest {
  @TempDir Path data;

  @Test
  void aDraftIsInvisibleUntilItIsPublished() throws IOException {
    Builds builds = new Builds(data);
    Path draft = builds.begin("a");
    Files.writeString(draft.resolve("file"), "content");
    assertThat(builds.list()).isEmpty();
    assertThat(builds.current()).isEmpty();
    Path build = builds.publish(draft);
    assertThat(builds.list()).containsExactly("a");
    assertThat(builds.current()).hasValue(build);
    assertThat(build.resolve("file")).hasContent("content");
    assertThat(draft).doesNotExist();
  }

  @Test
  void theServedBuildSurvivesADraftThatIsNeverFinished() throws IOException {
    Builds builds = new Builds(data);
    Path served = publish("a");
    Files.writeString(builds.begin("b").resolve("half"), "");
    assertThat(builds.current()).hasValue(served);
    assertThat(builds.list()).containsExactly("a");
  }

  @Test
  void whatAKilledBuildLeftIsRemovedByTheNext() throws IOException {
    Builds builds = new Builds(data);
    publish("a");
    Files.writeString(Files.createDirectory(builds.begin("b").resolve("books")).resolve("x"), "");
    builds.begin("c");
    try (Stream<Path> left = Files.list(data.resolve("builds"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "current", ".c");
    }
  }

  @Test
  void aBuildIsNeverOverwritten() throws IOException {
    publish("a");
    assertThatThrownBy(() -> new Builds(data).begin("a"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is already a build a");
  }

  @Test
  void anotherBuildCanBeServedAgain() throws IOException {
    Path first = publish("a");
    publish("b");
    Builds builds = new Builds(data);
    builds.makeCurrent("a");
    assertThat(builds.current()).hasValue(first);
    assertThatThrownBy(() -> builds.makeCurrent("c"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no build c")
        .hasMessageContaining("[a, b]");
    assertThat(builds.current()).hasValue(first);
  }

  @Test
  void pruningKeepsTheNewestAndTheServed() throws IOException {
    for (String id : new String[] {"a", "b", "c", "d"}) {
      publish(id);
    }
    Builds builds = new Builds(data);
    builds.makeCurrent("a");
    builds.prune(1);
    assertThat(builds.list()).containsExactly("a", "d");
    builds.makeCurrent("d");
    builds.prune(2);
    assertThat(builds.list()).containsExactly("a", "d");
    builds.prune(1);
    assertThat(builds.list()).containsExactly("d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "..", "../a", "a/b", "a\\b", ".hidden", "-a", "a b", "a\n", "ä", "current"
      })
  void idsThatCouldLeadElsewhereAreRefused(String id) {
    Builds builds = new Builds(data);
    assertThatThrownBy(() -> builds.begin(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builds.makeCurrent(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builds.begin("a".repeat(82)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc"})
  void aTamperedPointerIsRefusedWithTheWayOut(String content) throws IOException {
    publish("a");
    Files.writeString(data.resolve("builds/current"), content);
    assertThatThrownBy(() -> new Builds(data).current())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("names no build");
  }

  private Path publish(String id) throws IOException {
    Builds builds = new Builds(data);
    return builds.publish(builds.begin(id));
  }
}
