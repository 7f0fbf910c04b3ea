package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmarks that send requests to a server of their own. */
@Tag("slow")
final class HttpBenchmarksTest {
  @Test
  void searchesAndSuggestionsAreTimed() {
    assertThat(kinds("search"))
        .containsExactly("nothing over HTTP", "search over HTTP", "suggest over HTTP");
  }

  @Test
  void listsOfReadersAndOfGuestsAreTimed() {
    assertThat(kinds("lists"))
        .containsExactly("a reader's list over HTTP", "a guest's list over HTTP");
  }

  /** What was timed; the first line of the table names its columns. */
  private static List<String> kinds(String benchmark) {
    CommandRun run =
        CommandRun.of(
            "benchmark",
            benchmark,
            "--seconds",
            "1",
            "--rate",
            "20",
            "--data",
            SampleBuild.data().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out().lines().skip(1).map(line -> line.replaceFirst(" {2,}.*", "")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "search,--rate,0",
    "search,--seconds,0",
    "lists,--rate,10001",
    "lists,--seconds,3601"
  })
  void numbersOutOfTheirBoundsAreWrongUsage(String benchmark, String option, String number) {
    CommandRun run = CommandRun.of("benchmark", benchmark, option, number);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.complaint().getFirst()).contains("got " + number);
  }
}
