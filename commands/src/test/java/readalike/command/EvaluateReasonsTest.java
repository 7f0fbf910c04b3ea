package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateReasonsTest {
  @Test
  void sharesAddUpAndNamedBooksCarryTheirRecommendation(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("reasons.json");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "reasons",
            "-n",
            "200",
            "--data",
            SampleBuild.data().toString(),
            "--json",
            json.toString());
    assertThat(run.err()).isEmpty();
    JsonArray rows =
        JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("rows");
    assertThat(figure(rows, 0)).isEqualTo(200);
    assertThat(figure(rows, 1)).isLessThan(1e-4);
    assertThat(figure(rows, 2)).isPositive();
    assertThat(figure(rows, 3)).isGreaterThanOrEqualTo(0.95);
  }

  private static double figure(JsonArray rows, int row) {
    return rows.get(row).getAsJsonArray().get(1).getAsDouble();
  }

  @Test
  void aNumberOfRecommendationsThatMakesNoSenseIsRefused() {
    CommandRun run = CommandRun.of("evaluate", "reasons", "-n", "0");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("-n must be 1..1000000, got 0");
  }
}
