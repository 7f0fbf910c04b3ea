package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
final class BenchmarkListsTest {
  @Test
  void listsOfReadersAndGuestsAreTimedOverHttp() {
    CommandRun run =
        CommandRun.of(
            "benchmark",
            "lists",
            "--seconds",
            "1",
            "--rate",
            "20",
            "--data",
            SampleBuild.data().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("a reader's list over HTTP")
        .contains("a guest's list over HTTP");
  }

  @Test
  void aLengthOutOfItsBoundsIsWrongUsage() {
    assertThat(CommandRun.of("benchmark", "lists", "--seconds", "0").status()).isEqualTo(2);
  }
}
