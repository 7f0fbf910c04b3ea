package readalike.builder.release;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One measure of the readers that a build was validated on, to be compared with another build's
 * reader by reader. Kept in a build as {@code panel.csv}: a key, a comma, the measure.
 *
 * @param byReader the measure by a key that stands for the reader's id and the held-out books, so
 *     that only what was measured on the same books is ever compared
 */
public record Panel(Map<String, Double> byReader) {
  private static final String FILE = "panel.csv";
  private static final String HEADER = "reader_and_hidden_books,ndcg@10";

  public Panel {
    byReader = Collections.unmodifiableMap(new LinkedHashMap<>(byReader));
  }

  /** The mean; NaN without readers. */
  public double mean() {
    return byReader.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Writes it into a build. */
  public void write(Path build) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(build.resolve(FILE))) {
      out.write(HEADER + "\n");
      for (Map.Entry<String, Double> reader : byReader.entrySet()) {
        out.write(reader.getKey() + "," + reader.getValue() + "\n");
      }
    }
  }

  /**
   * Reads that of a build; empty when it has none or one that cannot be read, as builds of older
   * versions.
   */
  public static Optional<Panel> read(Path build) throws IOException {
    Path file = build.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, Double> byReader = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (!HEADER.equals(in.readLine())) {
        return Optional.empty();
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int comma = line.indexOf(',');
        byReader.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(new Panel(byReader));
  }
}
