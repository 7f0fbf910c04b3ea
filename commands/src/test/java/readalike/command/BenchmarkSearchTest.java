package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
final class BenchmarkSearchTest {
  @Test
  void searchesAndSuggestionsAreTimedOverHttp() {
    CommandRun run =
        CommandRun.of(
            "benchmark",
            "search",
            "--seconds",
            "1",
            "--rate",
            "20",
            "--data",
            SampleBuild.data().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("search over HTTP").contains("suggest over HTTP");
  }

  @Test
  void aRateOutOfItsBoundsIsWrongUsage() {
    assertThat(CommandRun.of("benchmark", "search", "--rate", "0").status()).isEqualTo(2);
  }
}
