package readalike.builder.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was downloaded first, in the format of {@code sha256sum}: later downloads must be the same.
 * Confined to one thread.
 */
final class Checksums {
  static final String FILE = "SHA256SUMS";

  private final Path file;
  private final Map<String, String> sums = new TreeMap<>();

  private Checksums(Path file) {
    this.file = file;
  }

  /** The checksums in a folder; none when it has no such file yet. */
  static Checksums in(Path folder) throws IOException {
    Checksums checksums = new Checksums(folder.resolve(FILE));
    if (Files.exists(checksums.file)) {
      for (String line : Files.readAllLines(checksums.file, StandardCharsets.UTF_8)) {
        String[] parts = line.split("  ", 2);
        if (parts.length != 2 || parts[0].length() != 64) {
          throw new IOException(checksums.file + " is not a file of checksums: " + line);
        }
        checksums.sums.put(parts[1], parts[0]);
      }
    }
    return checksums;
  }

  /** Whether nothing is known of the file yet, or just this. */
  boolean allows(String name, String sha256) {
    String known = sums.get(name);
    return known == null || known.equals(sha256);
  }

  void record(String name, String sha256) throws IOException {
    sums.put(name, sha256);
    StringBuilder text = new StringBuilder();
    sums.forEach((of, sum) -> text.append(sum).append("  ").append(of).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
