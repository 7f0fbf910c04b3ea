package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "build",
        "evaluate",
        "recommend",
        "search",
        "similar",
        "because",
        "builds",
        "rollback",
        "fetch",
        "clean",
        "sample",
        "report",
        "benchmark"
      })
  void everyCommandExplainsItself(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: readalike " + command);
    assertThat(CommandRun.of("--help").out()).contains(command);
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(CommandRun.of("--version").out()).startsWith("Readalike ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommend | USER",
        "recommend 1 2 | 2",
        "recommend 123 -n 0 | -n must be 1..100, got 0",
        "recommend 123 -n many | many",
        "serve --port 70000 | port must be 0..65535, got 70000",
        "serve --tls-certificate site.crt | private key",
        "serve --tls-key site.key | --tls-certificate",
        "serve --allow-origin books.example | https://books.example, got books.example",
        "serve --allow-host http://books.example | without a port, got http://books.example",
        "serve --trusted-proxy nginx | an address such as 10.0.0.2, got nginx",
        "serve --rate-per-address -1 | rates must be >= 0, got -1.0",
        "test durability --rounds 0 | rounds and writers must be >= 1, got 0 and 8",
        "benchmark ratings --connections 0 | connections 1..1000",
        "build --books b.csv | --ratings",
        "build --ratings r.csv --scale 5 | a scale is like 1-5, got 5",
        "build --ratings r.csv --scale 5-1 | the lower end first, got 5-1",
        "build --ratings r.csv --keep 0 | keep must be >= 1, got 0",
        "evaluate --train t.csv | --train and --test go together",
        "evaluate --models magic | magic",
        "evaluate --k 0 | k must be 1..1000, got 0",
        "benchmark train --runs 0 | --epochs and --runs must be >= 1, got 10 and 0",
        "benchmark train --readers 9 | --readers and --books go together",
        "benchmark train --ratings 10 --readers 20 --books 9 | must be 20..22, got 10",
        "benchmark --ratings 1000 --epochs 0 | --epochs and --runs must be >= 1, got 0 and 1",
        "fetch everything | data set must be one of [goodbooks-10k], got everything",
        "serv | serve",
      })
  void wrongUsageIsStatusTwoAndSaysWhatIsWrong(String arguments, String complaint) {
    CommandRun run = CommandRun.of(arguments.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).contains("--help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noCommandIsWrongUsageToo() {
    CommandRun run = CommandRun.of();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("recommend");
  }
}
