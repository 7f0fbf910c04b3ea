package readalike.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** What a cell can show besides what it prints. */
public final class Notebook {
  private static JavaKernel kernel;

  private Notebook() {}

  static void attach(JavaKernel attached) {
    kernel = attached;
  }

  /** Shows a PNG image. */
  public static void image(Path png) throws IOException {
    DisplayData data = new DisplayData("plot " + png.getFileName());
    data.putData("image/png", Base64.getEncoder().encodeToString(Files.readAllBytes(png)));
    kernel.display(data);
  }

  /**
   * Shows a table.
   *
   * @param rows the names of the columns, then as many cells each
   */
  public static void table(List<List<String>> rows) {
    StringBuilder markdown = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      markdown.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
      if (row == 0) {
        markdown.append("| --- ".repeat(rows.getFirst().size())).append("|\n");
      }
    }
    DisplayData data = new DisplayData(markdown.toString());
    data.putMarkdown(markdown.toString());
    kernel.display(data);
  }
}
