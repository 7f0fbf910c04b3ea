package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class EvaluateTest {
  @Test
  void theServedBuildIsMeasuredWithTheSameFiguresEachTime(@TempDir Path folder) throws IOException {
    JsonObject first = evaluate(folder.resolve("first.json"));
    JsonObject second = evaluate(folder.resolve("second.json"));
    assertThat(second.get("models")).isEqualTo(first.get("models"));
    assertThat(second.get("rating")).isEqualTo(first.get("rating"));
    JsonObject models = first.getAsJsonObject("models");
    assertThat(models.keySet()).containsExactly("popularity", "hybrid");
    assertThat(models.getAsJsonObject("hybrid").keySet())
        .contains("recall@10", "ndcg@10", "recall@20", "ndcg@20");
    assertThat(ndcg(models, "hybrid")).isGreaterThan(ndcg(models, "popularity"));
    assertThat(first.getAsJsonObject("rating").keySet()).contains("rmse", "mae");
  }

  private static double ndcg(JsonObject models, String model) {
    return models.getAsJsonObject(model).get("ndcg@10").getAsDouble();
  }

  private static JsonObject evaluate(Path json) throws IOException {
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--models",
            "popularity,hybrid",
            "--data",
            SampleBuild.data().toString(),
            "--json",
            json.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("ndcg@10").contains("RMSE");
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }
}
