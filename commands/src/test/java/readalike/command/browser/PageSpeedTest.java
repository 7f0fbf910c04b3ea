package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast pages appear, printed; machines differ, so only what does not depend on them is held:
 * that a page has a largest paint at all, and how little it moves.
 */
@Tag("browser")
final class PageSpeedTest {
  private static final int SLOW_DOWN = 4;
  private static final double MOST_LAYOUT_SHIFT = 0.05;

  /** Watches from the first moment on. */
  private static final String WATCH =
      """
      window.largestPaint = 0;
      window.moved = 0;
      new PerformanceObserver((list) => {
        window.largestPaint = list.getEntries().at(-1).startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        list.getEntries().forEach((each) => { window.moved += each.hadRecentInput ? 0 : each.value; });
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  @RegisterExtension static final Browsing browsing = new Browsing();

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=the", "/book/to-kill-a-mockingbird", "/reader/123", "/sign-in"})
  void appearsSoonOnASlowMachineAndHardlyMoves(String address) {
    Page page = slow();
    page.addInitScript(WATCH);
    page.navigate(address);
    Browsing.settle(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.waitForFunction("() => window.largestPaint > 0");
    double paint = number(page, "() => window.largestPaint");
    double moved = number(page, "() => window.moved");
    System.out.printf(
        Locale.ROOT,
        "%s, processor %dx slower: largest contentful paint %.0f ms, layout shift %.3f%n",
        address,
        SLOW_DOWN,
        paint,
        moved);
    assertThat(paint).isPositive();
    assertThat(moved).isLessThanOrEqualTo(MOST_LAYOUT_SHIFT);
  }

  @Test
  void aRatingReRanksTheListInPlace() {
    Page page = browsing.visitor();
    page.navigate("/");
    page.locator(".shelf--tray .rate__star").nth(4).click();
    page.waitForFunction("() => document.querySelectorAll('.starters__preview .row').length === 5");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    double millis =
        number(
            page,
            """
            () => new Promise((done) => {
              const begin = performance.now();
              new MutationObserver((changes, observer) => {
                observer.disconnect();
                requestAnimationFrame(() => done(performance.now() - begin));
              }).observe(document.querySelector('.starters__preview .rows'), { childList: true });
              document.querySelectorAll('.shelf--tray .shelf__book')[1].querySelectorAll('.rate__star')[4].click();
            })
            """);
    System.out.printf(Locale.ROOT, "from a rating to the re-ranked list: %.0f ms%n", millis);
    assertThat(millis).isPositive();
  }

  private static Page slow() {
    Page page = browsing.visitor(Browsing.PHONE, ColorScheme.LIGHT);
    CDPSession session = page.context().newCDPSession(page);
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOW_DOWN);
    session.send("Emulation.setCPUThrottlingRate", rate);
    return page;
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
