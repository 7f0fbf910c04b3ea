package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What holds of every page, wherever it stands. */
final class Accessible {
  private static final int HEIGHT = 844;

  private Accessible() {}

  /**
   * No rule of accessibility is broken and the page is no wider than its window, at a desk and on a
   * phone, in light and in dark colours.
   */
  static void check(Page page, String where) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
        page.setViewportSize(width, HEIGHT);
        String what = where + " at " + width + " pixels, " + colours;
        assertThat(new AxeBuilder(page).analyze().getViolations())
            .as(what)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
            .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
            .as("%s fits its window", what)
            .isEqualTo(true);
      }
    }
  }
}
