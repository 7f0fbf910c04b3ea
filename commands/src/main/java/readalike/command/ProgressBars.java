package readalike.command;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.EpochFigures;

/**
 * One bar for each step of a build, on the error stream, when a person watches. Confined to the
 * building thread.
 */
final class ProgressBars implements BuildProgress, AutoCloseable {
  private final boolean watched =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private ProgressBar bar;
  private Step shown;

  @Override
  public void advanced(Step step, long done, long of) {
    if (!watched) {
      return;
    }
    if (step != shown) {
      close();
      shown = step;
      bar = open(step, of);
    }
    bar.maxHint(of);
    bar.stepTo(done);
  }

  @Override
  public void trained(EpochFigures epoch) {
    if (bar != null) {
      String loss = String.format(Locale.ROOT, " loss %.5g", epoch.loss());
      bar.setExtraMessage(
          epoch.ndcg() == null
              ? loss
              : String.format(Locale.ROOT, "%s, NDCG@10 %.4f", loss, epoch.ndcg()));
    }
  }

  @SuppressWarnings("resource") // Closed with the step.
  private static ProgressBar open(Step step, long of) {
    String name = step.name().substring(0, 1) + step.name().substring(1).toLowerCase(Locale.ROOT);
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(of)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
