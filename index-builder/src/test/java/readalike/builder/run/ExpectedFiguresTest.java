package readalike.builder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpectedFiguresTest {
  private static final ExpectedFigures EXPECTED =
      new ExpectedFigures(Map.of("taste.ndcg@10", new ExpectedFigures.Expected(0.25, 0.001)));

  @TempDir private Path folder;

  @Test
  void aFigureWithinTheTolerancePasses() {
    assertThat(failed(Map.of("taste.ndcg@10", 0.2509))).isEmpty();
    assertThat(failed(Map.of("taste.ndcg@10", 0.2491))).isEmpty();
  }

  @Test
  void worseBetterMissingAndUnknownFail() {
    assertThat(failed(Map.of("taste.ndcg@10", 0.2489))).containsExactly("taste.ndcg@10");
    assertThat(failed(Map.of("taste.ndcg@10", 0.2511))).containsExactly("taste.ndcg@10");
    assertThat(failed(Map.of())).containsExactly("taste.ndcg@10");
    assertThat(failed(Map.of("taste.ndcg@10", 0.25, "hybrid.ndcg@10", 0.3)))
        .containsExactly("hybrid.ndcg@10");
  }

  @Test
  void theDifferenceIsTold() {
    assertThat(EXPECTED.check(Map.of("taste.ndcg@10", 0.2)).getFirst().text())
        .isEqualTo("0.20000, expected 0.25000, difference -0.05000");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Map<String, Double> measured = Map.of("hybrid.ndcg@10", 0.31234, "stars.readalike.rmse", 0.9);
    Path file = folder.resolve("expected.properties");
    Files.writeString(file, ExpectedFigures.file(List.of("of a test"), measured, 0.0005));
    assertThat(ExpectedFigures.read(file).check(measured))
        .hasSize(2)
        .allMatch(ExpectedFigures.Line::passed);
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.properties"), "hybrid.ndcg@10 = high\n");
    assertThatThrownBy(() -> ExpectedFigures.read(file))
        .hasMessageContaining("hybrid.ndcg@10 must be like \"0.2143 tolerance 0.0005\", got high");
  }

  private static List<String> failed(Map<String, Double> measured) {
    return EXPECTED.check(measured).stream()
        .filter(line -> !line.passed())
        .map(ExpectedFigures.Line::name)
        .toList();
  }
}
