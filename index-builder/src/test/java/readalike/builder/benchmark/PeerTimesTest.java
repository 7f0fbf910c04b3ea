package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeerTimesTest {
  @TempDir Path folder;

  @Test
  void eachLineIsDimensionsAndSeconds() throws IOException {
    PeerTimes times = read("64,1.5\n128,4\n");
    assertThat(times.epochSeconds(64)).hasValue(1.5);
    assertThat(times.epochSeconds(128)).hasValue(4);
  }

  @Test
  void whatWasNotMeasuredIsEmpty() throws IOException {
    assertThat(read("64,1.5").epochSeconds(512)).isEmpty();
    assertThat(read("").epochSeconds(64)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"64;1.5", "64", ",1.5", "64,", "rank,seconds", "64.5,1", "64,1,2", " "})
  void anotherLineIsNamedWithItsFile(String line) {
    assertThatThrownBy(() -> read("128,4\n" + line))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            "peer.csv must have lines of dimensions,seconds, got \"" + line + "\"");
  }

  private PeerTimes read(String text) throws IOException {
    return PeerTimes.read(Files.writeString(folder.resolve("peer.csv"), text));
  }
}
