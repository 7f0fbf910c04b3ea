package readalike.builder.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readalike.builder.run.RunFolder;

/**
 * A report whose tables come from result files.
 *
 * @param file the report, with markers for its generated parts
 * @param results the folder of the result files and plots
 */
public record Report(Path file, Path results) {
  /**
   * Rewrites the generated parts and the plots.
   *
   * @return whether the report's text has changed
   * @throws IOException when a file cannot be read or written, or is not what it should be
   */
  public boolean update() throws IOException {
    List<ResultFile> measured = measured();
    for (ResultFile result : measured) {
      if (result.isEvaluation()) {
        ModelChart.write(result, results);
      }
    }
    String fresh = fresh(measured);
    boolean changed = !fresh.equals(Files.readString(file));
    if (changed) {
      Files.writeString(file, fresh);
    }
    return changed;
  }

  /** Whether a table in the report is not what the result files say, or a plot is missing. */
  public boolean isStale() throws IOException {
    List<ResultFile> measured = measured();
    for (ResultFile result : measured) {
      if (result.isEvaluation() && !Files.exists(results.resolve(result.name() + ".png"))) {
        return true;
      }
    }
    return !fresh(measured).equals(Files.readString(file));
  }

  private String fresh(List<ResultFile> measured) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    measured.forEach(result -> parts.put(result.name(), ResultMarkdown.of(result)));
    try {
      return new GeneratedParts(parts).into(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private List<ResultFile> measured() throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(results)) {
      found.forEach(entries::add);
    }
    entries.sort(Comparator.naturalOrder());
    Map<String, ResultFile> measured = new TreeMap<>();
    for (Path path : entries) {
      if (Files.isRegularFile(path) && path.toString().endsWith(ResultFile.ENDING)) {
        ResultFile result = ResultFile.read(path);
        measured.put(result.name(), result);
      }
    }
    // The folder of a run tells more than a file of the same name.
    for (Path path : entries) {
      if (Files.isRegularFile(path.resolve(RunFolder.RESULT))) {
        ResultFile result = ResultFile.readRun(path);
        measured.put(result.name(), result);
      }
    }
    return List.copyOf(measured.values());
  }
}
