package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The notebook as it is kept; {@code ./readalike test} also runs it where Jupyter is installed. */
final class NotebookTest {
  private static final Path NOTEBOOK =
      CommandRun.PROJECT.folder().resolve("notebook").resolve("REPORT.ipynb");

  @Test
  void theNotebookIsJavaAndItsCellsUseTheProduct() throws IOException {
    JsonObject notebook = JsonParser.parseString(Files.readString(NOTEBOOK)).getAsJsonObject();
    assertThat(
            notebook
                .getAsJsonObject("metadata")
                .getAsJsonObject("kernelspec")
                .get("language")
                .getAsString())
        .isEqualTo("java");
    assertThat(Files.readString(NOTEBOOK))
        .contains(
            "import readalike.builder.evaluation.*;",
            "new BuildJob(",
            "Snapshot.open(",
            "WebServer.start(");
  }

  @Test
  void everyCellWasRunInOrderAndWhatItShowedIsKept() throws IOException {
    JsonObject notebook = JsonParser.parseString(Files.readString(NOTEBOOK)).getAsJsonObject();
    int run = 0;
    int plots = 0;
    int tables = 0;
    for (JsonElement element : notebook.getAsJsonArray("cells")) {
      JsonObject cell = element.getAsJsonObject();
      if (cell.get("cell_type").getAsString().equals("code")) {
        assertThat(cell.get("execution_count").getAsInt()).isEqualTo(++run);
        for (JsonElement output : cell.getAsJsonArray("outputs")) {
          JsonObject data = output.getAsJsonObject().getAsJsonObject("data");
          plots += data != null && data.has("image/png") ? 1 : 0;
          tables += data != null && data.has("text/markdown") ? 1 : 0;
        }
      }
    }
    assertThat(plots).as("plots").isGreaterThanOrEqualTo(3);
    assertThat(tables).as("tables").isGreaterThanOrEqualTo(2);
  }

  @Test
  void noOutputThatIsKeptIsAnErrorOrNamesAFolderOfAMachine() throws IOException {
    JsonObject notebook = JsonParser.parseString(Files.readString(NOTEBOOK)).getAsJsonObject();
    for (JsonElement cell : notebook.getAsJsonArray("cells")) {
      JsonElement outputs = cell.getAsJsonObject().get("outputs");
      if (outputs != null) {
        for (JsonElement output : outputs.getAsJsonArray()) {
          assertThat(output.getAsJsonObject().get("output_type").getAsString())
              .isNotEqualTo("error");
          assertThat(output.toString()).doesNotContain("/tmp/", "/home/");
        }
      }
    }
  }
}
