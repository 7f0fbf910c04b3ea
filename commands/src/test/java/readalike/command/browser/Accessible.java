package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What holds of every page, wherever it stands. */
final class Accessible {
  private Accessible() {}

  /** No rule of accessibility is broken, and the page is no wider than its window. */
  static void check(Page page, String where) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(where)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its window", where)
        .isEqualTo(true);
  }
}
