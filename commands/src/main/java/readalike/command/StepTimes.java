package readalike.command;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import readalike.builder.index.BuildProgress;

/** How long each step of a build takes. Confined to the building thread. */
final class StepTimes implements BuildProgress {
  private final Map<Step, Double> seconds = new EnumMap<>(Step.class);
  private long last = System.nanoTime();

  @Override
  public void advanced(Step step, long done, long of) {
    long now = System.nanoTime();
    seconds.merge(step, (now - last) / 1e9, Double::sum);
    last = now;
  }

  Map<Step, Double> seconds() {
    return seconds;
  }

  static String name(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
