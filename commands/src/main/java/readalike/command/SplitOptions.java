package readalike.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.evaluation.HeldOut;

/** The options of a split that stands in two files. */
final class SplitOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--train", paramLabel = "F", description = "Training ratings of a given split.")
  private Path train;

  @Option(names = "--test", paramLabel = "F", description = "Held-out ratings of a given split.")
  private Path test;

  @Option(names = "--books", paramLabel = "F", description = "The books of a given split.")
  private Path books;

  @Option(
      names = "--relevant-from",
      paramLabel = "R",
      description =
          "A held-out book is relevant from this rating on; a liking on the scale without it.")
  private Double relevantFrom;

  /** The split; empty when no file is named. */
  Optional<HeldOut> given() {
    if ((train == null) != (test == null)) {
      throw new ParameterException(spec.commandLine(), "--train and --test go together");
    }
    return train == null
        ? Optional.empty()
        : Optional.of(new HeldOut.Given(train, test, Optional.ofNullable(books)));
  }

  OptionalDouble relevantFrom() {
    return relevantFrom == null ? OptionalDouble.empty() : OptionalDouble.of(relevantFrom);
  }

  /** As they were typed, with names of files but no folders of a machine. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (train != null) {
      text.append(" --train ").append(ShortPath.of(train));
      text.append(" --test ").append(ShortPath.of(test));
    }
    if (books != null) {
      text.append(" --books ").append(ShortPath.of(books));
    }
    if (relevantFrom != null) {
      text.append(" --relevant-from ").append(relevantFrom);
    }
    return text.toString();
  }
}
