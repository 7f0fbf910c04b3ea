package readalike.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.benchmark.NativePeer;
import readalike.builder.evaluation.HeldOut;
import readalike.builder.evaluation.TrainingPace;
import readalike.builder.report.MeasuredTable;

/** How soon the ranking model is good. */
@Command(
    name = "pace",
    description = {
      "Measures how long the ranking model trains until its lists are how good: NDCG@10 on the test",
      "part after each epoch. Of all trainings those are told that beat every quicker one, on",
      "goodbooks-a each beside the best native training that is not better."
    })
final class BenchmarkPaceCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "dimensions",
          "epochs",
          "weights between books",
          "training, median s",
          "NDCG@10",
          "best native training not better",
          "its NDCG@10",
          "its s",
          "ratio");

  @Spec private CommandSpec spec;
  @Mixin private SplitOptions split;
  @Mixin private SeedOption seed;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "--rank",
      paramLabel = "K",
      split = ",",
      defaultValue = "16,32,64,128,256",
      description = "Dimensions; ${DEFAULT-VALUE} without it.")
  private List<Integer> ranks;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "6",
      description = "Epochs at most; ${DEFAULT-VALUE} without it.")
  private int epochs;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How often everything is timed, after once to warm up; ${DEFAULT-VALUE} without it.")
  private int runs;

  @Override
  public Integer call() throws IOException {
    TrainingPace.Result result;
    try (ProgressBars bars = new ProgressBars()) {
      result = pace().measure(bars);
    }
    MeasuredTable table =
        new MeasuredTable(
            BenchmarkOutput.command(spec),
            result.data() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
            COLUMNS);
    for (TrainingPace.Step step : result.best()) {
      Optional<NativePeer.Trained> peer = NativePeer.notBetterThan(result.data(), step.ndcg());
      table.add(
          step.setting().rank(),
          step.setting().epochs(),
          step.setting().bookWeights() ? "yes" : "no",
          step.seconds(),
          step.ndcg(),
          peer.map(NativePeer.Trained::name).orElse(null),
          peer.map(NativePeer.Trained::ndcg).orElse(null),
          peer.map(NativePeer.Trained::seconds).orElse(null),
          peer.map(one -> step.seconds() / one.seconds()).orElse(null));
    }
    output.write(table, spec);
    return 0;
  }

  private TrainingPace pace() {
    HeldOut heldOut = split.given().orElseThrow(() -> wrong("--train and --test name the split"));
    try {
      return new TrainingPace(
          heldOut, split.relevantFrom(), ranks, epochs, runs, seed.value(), System::nanoTime);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
