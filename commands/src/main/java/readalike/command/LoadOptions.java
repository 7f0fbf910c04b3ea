package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.engine.format.Builds;
import readalike.web.RateLimits;
import readalike.web.WebAccess;
import readalike.web.WebLimits;
import readalike.web.WebServer;
import readalike.web.WebSettings;
import readalike.web.build.PublicReaders;

/** The options of a benchmark that sends requests to a server of its own, and that server. */
final class LoadOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Requests a second; 100 searches or 200 lists without it.")
  private Integer rate;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "30",
      description = "How long each kind is timed; ${DEFAULT-VALUE} without it.")
  private int seconds;

  /**
   * Requests a second.
   *
   * @param usual without the option
   */
  int rate(int usual) {
    return rate == null ? usual : rate;
  }

  /**
   * The load.
   *
   * @param usual requests a second without the option
   * @throws ParameterException when an option is out of its bounds
   */
  HttpLoad load(int usual) {
    try {
      return HttpLoad.of(rate(usual), seconds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** A server of a data folder that everybody may ask for everything, as often as they like. */
  WebServer serve(Path data, Clock clock) throws IOException {
    return WebServer.start(
        new WebSettings("localhost", 0)
            .withAccess(new WebAccess(Set.of(), Set.of(), PublicReaders.ON))
            .withLimits(WebLimits.DEFAULT.withRates(RateLimits.NONE)),
        new Builds(data),
        clock);
  }
}
