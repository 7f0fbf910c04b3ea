package readalike.builder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  private static final String RESULT =
      """
      {"dataset":"tiny","command":"./readalike evaluate","seed":42,"trainRatings":8,
       "testRatings":2,"books":3,"relevantFrom":4.0,"readers":2,
       "models":{"taste":{"ndcg@10":0.25},"hybrid":{"ndcg@10":0.5}},
       "rating":{"rmse":0.9,"mae":0.7,"ratings":2},"weights":{},"seconds":1.4}
      """;

  @TempDir private Path folder;
  private Report report;

  @BeforeEach
  void write() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("REPORT.md"),
            "# Report\n<!-- begin generated: tiny -->\n<!-- end generated: tiny -->\n");
    Files.writeString(folder.resolve("tiny.json"), RESULT);
    report = new Report(file, folder);
  }

  @Test
  void aReportIsStaleUntilItIsUpdatedAndThenNot() throws IOException {
    assertThat(report.isStale()).isTrue();
    assertThat(report.update()).isTrue();
    assertThat(report.isStale()).isFalse();
    assertThat(report.update()).isFalse();
    assertThat(Files.readString(folder.resolve("REPORT.md")))
        .contains("| model | ndcg@10 |\n| --- | ---: |\n| taste | 0.2500 |\n| hybrid | 0.5000 |\n")
        .contains("RMSE 0.9000, MAE 0.7000");
    assertThat(ImageIO.read(folder.resolve("tiny.png").toFile()).getWidth()).isEqualTo(640);
  }

  @Test
  void newFiguresMakeItStale() throws IOException {
    report.update();
    Files.writeString(folder.resolve("tiny.json"), RESULT.replace("0.25", "0.26"));
    assertThat(report.isStale()).isTrue();
  }

  @Test
  void aResultFileThatIsNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "[]");
    assertThatThrownBy(() -> report.isStale())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.json is not a file of results");
  }
}
