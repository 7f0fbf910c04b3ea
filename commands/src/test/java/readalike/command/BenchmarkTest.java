package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BenchmarkTest {
  @TempDir private Path folder;

  /** A number of ratings is made up; a file of ratings would be built. */
  @ParameterizedTest
  @ValueSource(strings = {"benchmark train --ratings 1000,2000", "benchmark --ratings=1000,2000"})
  void trainingIsMeasuredForEachNumberOfRatings(String command) throws IOException {
    Path json = folder.resolve("train.json");
    CommandRun run = CommandRun.of((command + " --rank 4,8 --epochs 1 --json " + json).split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(5);
    JsonArray rows =
        JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("rows");
    assertThat(rows.get(2).getAsJsonArray().get(0).getAsInt()).isEqualTo(2000);
    assertThat(rows.get(3).getAsJsonArray().get(3).getAsInt()).isEqualTo(8);
    assertThat(rows.get(3).getAsJsonArray().get(4).getAsDouble()).isPositive();
  }

  @Test
  void theCommandThatIsToldDoesNotNameTheFileThatItWrites() throws IOException {
    Path json = folder.resolve("t.json");
    CommandRun.of(
        "benchmark", "train", "--json", json.toString(), "--ratings", "500", "--epochs", "1");
    assertThat(JsonParser.parseString(Files.readString(json)).getAsJsonObject().get("command"))
        .hasToString("\"./readalike benchmark train --ratings 500 --epochs 1\"");
  }
}
