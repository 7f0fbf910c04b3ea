package readalike.builder.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an epoch took a peer that was run on the same ratings.
 *
 * @param epochSeconds by dimensions
 */
public record PeerTimes(Map<Integer, Double> epochSeconds) {
  public PeerTimes {
    epochSeconds = Map.copyOf(epochSeconds);
  }

  /**
   * Reads lines {@code dimensions,seconds}.
   *
   * @throws IOException when the file cannot be read or has another line
   */
  public static PeerTimes read(Path file) throws IOException {
    Map<Integer, Double> seconds = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int comma = line.indexOf(',');
      try {
        seconds.put(
            Integer.valueOf(line.substring(0, Math.max(0, comma))),
            Double.valueOf(line.substring(comma + 1)));
      } catch (NumberFormatException e) {
        throw new IOException(
            file + " must have lines of dimensions,seconds, got \"" + line + "\"", e);
      }
    }
    return new PeerTimes(seconds);
  }

  /** Seconds of one epoch; empty where they were not measured. */
  public OptionalDouble epochSeconds(int rank) {
    Double seconds = epochSeconds.get(rank);
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }
}
