package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.benchmark.EpochBenchmark;
import readalike.builder.benchmark.NativePeer;
import readalike.builder.benchmark.PeerTimes;
import readalike.builder.benchmark.RatingsFile;
import readalike.builder.benchmark.RatingsShape;
import readalike.builder.benchmark.SyntheticRatings;
import readalike.builder.report.MeasuredTable;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

/** How fast the ranking model is trained. */
@Command(
    name = "train",
    description = {
      "Measures epochs of the ranking model on made-up ratings with realistic long tails: on the",
      "shape for which a native peer's times are known, or on as many as --ratings says.",
      "READALIKE_HEAP=10g gives it more memory than 2 GB."
    })
final class BenchmarkTrainCommand implements Callable<Integer> {
  private static final long SEED = 42;

  private static final List<String> COLUMNS =
      List.of(
          "ratings",
          "readers",
          "books",
          "dimensions",
          "epoch, median s",
          "fastest s",
          "slowest s",
          "native peer s",
          "ratio",
          "whole training s",
          "loss",
          "peak memory MB");

  /** Shapes by name. */
  enum Shape {
    PEER,
    LONG;

    RatingsShape ratings() {
      return switch (this) {
        case PEER -> RatingsShape.MANY_READERS;
        case LONG -> RatingsShape.LONG_PROFILES;
      };
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "--ratings",
      paramLabel = "N",
      split = ",",
      description = "How many ratings; several numbers with commas for a table of sizes.")
  private List<Integer> ratings = List.of();

  @Option(
      names = "--readers",
      paramLabel = "N",
      description = "Readers; one for 50 ratings without it.")
  private Integer readers;

  @Option(
      names = "--books",
      paramLabel = "N",
      description = "Books; one for 500 ratings without it.")
  private Integer books;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      defaultValue = "peer",
      description = {
        "Without --ratings: peer (70,679 readers, 24,915 books, 652,514 ratings) or long (2,700",
        "readers, 10,000 books, 238,569 ratings); peer without it."
      })
  private Shape shape;

  @Option(
      names = "--rank",
      paramLabel = "K",
      split = ",",
      description = "Dimensions; 64,128,256,512 without it, and 64 with --ratings.")
  private List<Integer> ranks = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Timed epochs of each training, after three of warm-up; 10 without it.")
  private int epochs;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often all dimensions are trained in turn; 1 without it.")
  private int runs;

  @Option(
      names = "--mapped",
      description = {
        "Keep the ratings in mapped files, as a build does when they take more than an eighth of the",
        "heap; without it only then."
      })
  private boolean mapped;

  @Option(
      names = "--ratings-to",
      paramLabel = "F",
      description = "Write the made-up ratings to this file, for a peer, and measure nothing.")
  private Path ratingsTo;

  @Option(
      names = "--peer",
      paramLabel = "NAME=F",
      description = {
        "Compare with a peer that was run on the same ratings: a file with a line",
        "dimensions,seconds for each. bench/against-spark does all of it for Spark MLlib."
      })
  private Map<String, Path> peers = Map.of();

  @Option(
      names = "--measured-by",
      paramLabel = "COMMAND",
      hidden = true,
      description = "The script that calls this command; the report names it.")
  private String script;

  @Override
  public Integer call() throws IOException {
    if (epochs < 1 || runs < 1) {
      throw wrong("--epochs and --runs must be >= 1, got " + epochs + " and " + runs);
    }
    if ((readers == null) != (books == null) || (readers != null && ratings.size() != 1)) {
      throw wrong("--readers and --books go together, with one number of --ratings");
    }
    if (ratingsTo != null) {
      try (Workers workers = Workers.forAllCores()) {
        RatingsFile.write(
            ratingsTo, new SyntheticRatings(shapes().getFirst(), SEED).generate(workers));
      }
      return 0;
    }
    Map<String, PeerTimes> times = new TreeMap<>();
    for (Map.Entry<String, Path> peer : peers.entrySet()) {
      times.put(peer.getKey(), PeerTimes.read(peer.getValue()));
    }
    List<String> columns = new ArrayList<>(COLUMNS);
    for (String peer : times.keySet()) {
      columns.addAll(List.of(peer + " epoch s", peer + " / ours"));
    }
    MeasuredTable table =
        new MeasuredTable(
            script == null ? BenchmarkOutput.command(spec) : script,
            "made-up ratings, " + Runtime.getRuntime().availableProcessors() + " cores",
            columns);
    try (Workers workers = Workers.forAllCores()) {
      for (RatingsShape one : shapes()) {
        measure(one, workers, times, table);
      }
    }
    output.write(table, spec);
    return 0;
  }

  private List<RatingsShape> shapes() {
    try {
      if (readers != null) {
        return List.of(new RatingsShape(readers, books, ratings.getFirst()));
      }
      return ratings.isEmpty()
          ? List.of(shape.ratings())
          : ratings.stream().map(RatingsShape::ofRatings).toList();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private List<Integer> ranks() {
    return ranks.isEmpty() ? (ratings.isEmpty() ? List.of(64, 128, 256, 512) : List.of(64)) : ranks;
  }

  private void measure(
      RatingsShape size, Workers workers, Map<String, PeerTimes> times, MeasuredTable table)
      throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "readalike-benchmark");
    MatrixStorage storage = mapped ? MatrixStorage.mapped(folder) : MatrixStorage.byHeap(folder);
    RatingMatrix matrix = new SyntheticRatings(size, SEED).generate(workers, storage);
    EpochBenchmark benchmark = new EpochBenchmark(matrix, epochs, System::nanoTime);
    Map<Integer, EpochBenchmark.Timing> timings = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (int rank : ranks()) {
        timings.merge(rank, benchmark.run(rank, workers), EpochBenchmark.Timing::and);
      }
    }
    for (EpochBenchmark.Timing timing : timings.values()) {
      List<Object> row = row(size, timing);
      for (PeerTimes peer : times.values()) {
        OptionalDouble seconds = peer.epochSeconds(timing.rank());
        row.add(seconds.isPresent() ? seconds.getAsDouble() : null);
        row.add(seconds.isPresent() ? seconds.getAsDouble() / timing.medianEpoch() : null);
      }
      table.add(row.toArray());
    }
  }

  private static List<Object> row(RatingsShape size, EpochBenchmark.Timing timing)
      throws IOException {
    OptionalDouble peer = NativePeer.epochSeconds(size, timing.rank());
    List<Object> row = new ArrayList<>();
    row.add(size.ratings());
    row.add(size.readers());
    row.add(size.books());
    row.add(timing.rank());
    row.add(timing.medianEpoch());
    row.add(timing.fastestEpoch());
    row.add(timing.slowestEpoch());
    row.add(peer.isPresent() ? peer.getAsDouble() : null);
    row.add(peer.isPresent() ? timing.medianEpoch() / peer.getAsDouble() : null);
    row.add(timing.medianTraining());
    row.add(timing.loss());
    row.add(ProcessMemory.peakResidentMegabytes());
    return row;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
