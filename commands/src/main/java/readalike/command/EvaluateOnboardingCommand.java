package readalike.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.evaluation.EvaluationRequest;
import readalike.builder.evaluation.Measures;
import readalike.builder.evaluation.OnboardingStudy;
import readalike.builder.report.MeasuredTable;

/** How much questions teach. */
@Command(
    name = "onboarding",
    description = {
      "Measures the list of newcomers after some questions: NDCG@10 when they are asked about the",
      "most widely read books, and when about those that teach the most. About 1,000 readers of the",
      "training part answer from their ratings."
    })
final class EvaluateOnboardingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SplitOptions split;
  @Mixin private SeedOption seed;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "--questions",
      paramLabel = "N",
      split = ",",
      defaultValue = "5,10,20,40",
      description = "How many questions; ${DEFAULT-VALUE} without it.")
  private List<Integer> questions;

  @Override
  public Integer call() throws IOException {
    if (questions.stream().anyMatch(count -> count < 1 || count > 400)) {
      throw new CommandFailure("--questions must be 1..400, got " + questions);
    }
    EvaluationRequest request =
        new EvaluationRequest(
            split
                .given()
                .orElseThrow(
                    () ->
                        new ParameterException(
                            spec.commandLine(), "--train and --test name the split")),
            new Measures(
                split.relevantFrom(), List.of(10), List.of("ndcg"), List.of(), List.of(), 100),
            List.of("hybrid"),
            List.of(),
            List.of(),
            EvaluationRequest.DEFAULT_EASE_PENALTY,
            seed.value());
    MeasuredTable table =
        new MeasuredTable(
            BenchmarkOutput.command(spec),
            "NDCG@10",
            List.of("questions", "readers", "popular books", "books that teach the most"));
    try (ProgressBars bars = new ProgressBars()) {
      for (OnboardingStudy.Row row : OnboardingStudy.run(request, questions, bars)) {
        table.add(row.questions(), row.readers(), row.popular(), row.teaching());
      }
    }
    output.write(table, spec);
    return 0;
  }
}
