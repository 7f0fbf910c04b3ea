package readalike.command.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The one place that knows which site the browser tests open. */
final class Site {
  private static final String PROPERTY = "readalike.url";

  private Site() {}

  /** Address of a running site with the sample's data, without a slash at its end. */
  static String url() {
    String url = System.getProperty(PROPERTY);
    assumeTrue(url != null, "no site to open: give its address with -D" + PROPERTY);
    return url;
  }
}
