package readalike.builder.tuning;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What has been tried, on the disk, so that a search that was interrupted goes on where it was: the
 * first line says of which data and defaults, each further line is a trial as JSON. A last line
 * that was cut off is ignored. Confined to one thread.
 */
public final class TrialLog {
  private static final Gson GSON = new Gson();

  private final Path file;
  private final Map<String, Map<Map<String, Double>, Double>> scores = new HashMap<>();

  /**
   * Opens or begins a log; one of other data or defaults is begun anew.
   *
   * @param key stands for the data, the seed and the defaults
   */
  public TrialLog(Path file, String key) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (lines.isEmpty() || !lines.getFirst().equals(key)) {
      Files.writeString(file, key + "\n");
      return;
    }
    StringBuilder whole = new StringBuilder(key).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      try {
        Trial trial = GSON.fromJson(line, Trial.class);
        if (trial != null) {
          remember(trial);
          whole.append(line).append('\n');
        }
      } catch (JsonParseException | NullPointerException e) {
        System.getLogger(TrialLog.class.getName())
            .log(System.Logger.Level.DEBUG, "a trial was cut off in {0}", file);
      }
    }
    // Without the line that was cut off, so that the next one starts on its own.
    Files.writeString(file, whole);
  }

  private void remember(Trial trial) {
    scores
        .computeIfAbsent(trial.part(), unseen -> new HashMap<>())
        .put(trial.settings(), trial.score());
  }

  /** What these settings came to, when they have been tried. */
  OptionalDouble score(String part, Map<String, Double> settings) {
    Double score = scores.getOrDefault(part, Map.of()).get(settings);
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  /** Keeps a trial. */
  void add(Trial trial) {
    remember(trial);
    try {
      Files.writeString(file, GSON.toJson(trial) + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the search cannot write to " + file, e);
    }
  }

  /** Removes the file, once its search has led to a build. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
