package readalike.command.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import readalike.command.SampleBuild;
import readalike.engine.format.Builds;
import readalike.web.RateLimits;
import readalike.web.WebLimits;
import readalike.web.WebServer;
import readalike.web.WebSettings;

/** The one place that knows which site the browser tests open: the real server, on the sample. */
final class Site {
  private static final String PROPERTY = "readalike.url";

  private Site() {}

  /** Started on first use; it ends with the process. */
  private static final class Started {
    static final String URL = start();
  }

  /**
   * Address of a running site with the sample's data, without a slash at its end; {@code
   * -Dreadalike.url} names another one.
   */
  static String url() {
    String other = System.getProperty(PROPERTY);
    return other == null ? Started.URL : other;
  }

  private static String start() {
    try {
      WebServer server =
          WebServer.start(
              new WebSettings("localhost", 0)
                  .withLimits(WebLimits.DEFAULT.withRates(RateLimits.NONE)),
              new Builds(SampleBuild.data()),
              Clock.systemUTC());
      return "http://localhost:" + server.port();
    } catch (IOException e) {
      throw new UncheckedIOException("the site for the browser tests did not start", e);
    }
  }
}
