package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VolumesTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2.5, 2.5, 2.5", "1-3, 1, 3", "1–3, 1, 3", "0.1 - 0.4, 0.1, 0.4"})
  void printedVolumesAreRead(String printed, float first, float last) {
    assertThat(Volumes.parse(printed)).contains(new Volumes(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "3-1", "-1", "99999999999", "1-2-3", "1/2", "4.1, #4.3"})
  void whatIsNoVolumeIsNone(String printed) {
    assertThat(Volumes.parse(printed)).isEmpty();
  }

  @Test
  void mainVolumesAreWholeAndSingle() {
    assertThat(new Volumes(1, 1).isMain()).isTrue();
    assertThat(new Volumes(0, 0).isMain()).isFalse();
    assertThat(new Volumes(2.5f, 2.5f).isMain()).isFalse();
    assertThat(new Volumes(1, 3).isMain()).isFalse();
    assertThat(new Volumes(1, 3).isBoxSet()).isTrue();
  }

  @Test
  void boxSetsOverlapTheirVolumes() {
    assertThat(new Volumes(1, 3).overlaps(new Volumes(3, 3))).isTrue();
    assertThat(new Volumes(4, 4).overlaps(new Volumes(1, 3))).isFalse();
  }

  @Test
  void volumesThatFallAreRefused() {
    assertThatThrownBy(() -> new Volumes(3, 1))
        .hasMessage("volumes must go up from 0 or more, got 3.0 to 1.0");
  }
}
