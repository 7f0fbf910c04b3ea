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

/**
 * One measure of the readers that a build was validated on, to be compared with another build's
 * reader by reader. Kept in a build as a file with a key, a comma and the measure.
 *
 * @param byReader the measure by a key that stands for the reader's id and the held-out books, so
 *     that only what was measured on the same books is ever compared
 */
public record Panel(Map<String, Double> byReader) {
  private static final String KEY = "reader_and_hidden_books";

  /** Nobody was measured. */
  static final Panel EMPTY = new Panel(Map.of());

  public Panel {
    byReader = Collections.unmodifiableMap(new LinkedHashMap<>(byReader));
  }

  /** Writes it into a build. */
  void write(Path build, Measure measure) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(build.resolve(measure.file()))) {
      out.write(header(measure) + "\n");
      for (Map.Entry<String, Double> reader : byReader.entrySet()) {
        out.write(reader.getKey() + "," + reader.getValue() + "\n");
      }
    }
  }

  private static String header(Measure measure) {
    return KEY + "," + measure.column();
  }

  /** Reads that of a build; empty when it has none or one that cannot be read, as older builds. */
  static Panel read(Path build, Measure measure) throws IOException {
    Path file = build.resolve(measure.file());
    if (!Files.isRegularFile(file)) {
      return EMPTY;
    }
    Map<String, Double> byReader = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (!header(measure).equals(in.readLine())) {
        return EMPTY;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int comma = line.indexOf(',');
        byReader.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return EMPTY;
    }
    return new Panel(byReader);
  }
}
