package readalike.builder.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import readalike.builder.csv.ImportException;
import readalike.engine.evaluation.split.ByDate;
import readalike.engine.evaluation.split.ColdBooks;
import readalike.engine.evaluation.split.ColdReaders;
import readalike.engine.evaluation.split.KFold;
import readalike.engine.evaluation.split.LeaveLastOut;
import readalike.engine.evaluation.split.RandomPerReader;
import readalike.engine.evaluation.split.SplitPlan;

/**
 * A run of the evaluation as data: a file of properties that says what is measured on what.
 * CONTRIBUTING.md lists the keys.
 *
 * @param name of the run
 * @param settings as they stand in the file, in the order of their names: what is written of them
 *     has the same bytes each time
 * @param request what they ask for
 */
public record RunFile(String name, Map<String, String> settings, EvaluationRequest request) {
  private static final int MAX_BYTES = 64 * 1024;
  private static final String ENDING = ".properties";

  /** Settings {@code peer.MODEL.METRIC} are what another implementation came to. */
  public static final String PEER = "peer.";

  public RunFile {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * Reads a file.
   *
   * @param from the folder that paths in the file start from
   * @throws IOException when it cannot be read, has a key that is none or a value that cannot be
   */
  public static RunFile read(Path file, Path from) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ImportException(file + " is larger than " + MAX_BYTES + " bytes; shorten it");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (CharacterCodingException e) {
      throw new ImportException(file + " is not UTF-8; save it as such", e);
    } catch (IllegalArgumentException e) {
      throw new ImportException(file + " is not a properties file: " + e.getMessage(), e);
    }
    Map<String, String> settings = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> settings.put(key, properties.getProperty(key).strip()));
    try {
      String name = file.getFileName().toString().replace(ENDING, "");
      return new RunFile(name, settings, new Settings(settings, from).request());
    } catch (IllegalArgumentException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /** Takes the settings one by one; what is left over is a mistake. */
  private static final class Settings {
    private final Map<String, String> left;
    private final Path from;

    Settings(Map<String, String> settings, Path from) {
      this.left = new TreeMap<>(settings);
      this.from = from;
    }

    EvaluationRequest request() {
      takePeers();
      long seed = take("seed", "42", Long::parseLong);
      HeldOut heldOut = heldOut(seed);
      List<Integer> cutoffs =
          list("k", "10,20").stream().map(k -> number("k", k, Integer::parseInt)).toList();
      String relevantFrom = left.remove("relevant-from");
      Measures measures =
          new Measures(
              relevantFrom == null
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(number("relevant-from", relevantFrom, Double::parseDouble)),
              cutoffs,
              list("metrics", "precision,recall,ndcg"),
              list("groups", ""),
              list("new-readers", "").stream()
                  .map(keep -> number("new-readers", keep, Integer::parseInt))
                  .toList(),
              take("resamples", "1000", Integer::parseInt));
      List<String> models = list("models", "popularity,item-knn,content,taste,hybrid");
      EvaluationRequest request =
          new EvaluationRequest(
              heldOut,
              measures,
              models,
              list("details", String.join(",", models)),
              list("stars", "readalike"),
              take(
                  "ease.penalty", "" + EvaluationRequest.DEFAULT_EASE_PENALTY, Double::parseDouble),
              seed);
      if (!left.isEmpty()) {
        throw new IllegalArgumentException(
            "there is no setting " + new TreeSet<>(left.keySet()) + " for this kind of split");
      }
      return request;
    }

    /** What others measured is not asked for, only shown beside what is measured here. */
    private void takePeers() {
      for (String key : List.copyOf(left.keySet())) {
        if (key.startsWith(PEER)) {
          number(key, left.remove(key), Double::parseDouble);
        }
      }
    }

    private HeldOut heldOut(long seed) {
      Optional<Path> books = Optional.ofNullable(left.remove("books")).map(from::resolve);
      String kind = take("split", "random", Function.identity());
      if (kind.equals("given")) {
        return new HeldOut.Given(path("train"), path("test"), books);
      }
      return new HeldOut.Files(path("ratings"), books, plan(kind, seed));
    }

    private SplitPlan plan(String kind, long seed) {
      return switch (kind) {
        case "random" -> new RandomPerReader(share(), seed);
        case "leave-last-out" -> new LeaveLastOut(take("split.last", "1", Integer::parseInt));
        case "by-date" -> new ByDate(share());
        case "k-fold" ->
            new KFold(
                take("split.folds", "5", Integer::parseInt),
                take("split.fold", "0", Integer::parseInt),
                seed);
        case "cold-readers" ->
            new ColdReaders(share(), take("split.keep", "3", Integer::parseInt), seed);
        case "cold-books" -> new ColdBooks(share(), seed);
        default ->
            throw new IllegalArgumentException(
                "split must be given, random, leave-last-out, by-date, k-fold, cold-readers or"
                    + " cold-books, got "
                    + kind);
      };
    }

    private double share() {
      return take("split.share", "0.2", Double::parseDouble);
    }

    private Path path(String key) {
      String value = left.remove(key);
      if (value == null) {
        throw new IllegalArgumentException("this kind of split needs the setting " + key);
      }
      return from.resolve(value);
    }

    private List<String> list(String key, String fallback) {
      return Arrays.stream(take(key, fallback, Function.identity()).split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    private <T> T take(String key, String fallback, Function<String, T> parse) {
      String value = left.remove(key);
      return number(key, value == null ? fallback : value, parse);
    }

    private static <T> T number(String key, String value, Function<String, T> parse) {
      try {
        return parse.apply(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(key + " must be a number, got " + value, e);
      }
    }
  }
}
