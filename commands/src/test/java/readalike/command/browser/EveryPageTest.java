package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every page, whatever it shows. */
@Tag("browser")
final class EveryPageTest {
  private static final int MOST_SCRIPT_BYTES = 60_000;
  private static final double MOST_LAYOUT_SHIFT = 0.05;

  @RegisterExtension static final Browsing browsing = new Browsing();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=the&tag=fantasy",
        "/book/to-kill-a-mockingbird",
        "/reader/123",
        "/design",
        "/me",
        "/sign-up",
        "/import",
        "/together?reader=123&reader=7",
        "/reader/123?lang=ar"
      })
  void breaksNoAccessibilityRuleInLightAndDark(String address) {
    Page page = open(address, Browsing.DESK, ColorScheme.LIGHT);
    showMore(page);
    Accessible.check(page, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=the",
        "/search?q=zzqqxxy",
        "/book/to-kill-a-mockingbird",
        "/reader/123",
        "/design",
        "/me",
        "/sign-up",
        "/import",
        "/together?reader=123&reader=7",
        "/reader/123?lang=ar"
      })
  void neverScrollsSidewaysOnAPhone(String address) {
    Page page = open(address, Browsing.PHONE, ColorScheme.LIGHT);
    showMore(page);
    assertThat(page.evaluate("() => Math.max(document.documentElement.scrollWidth, innerWidth)"))
        .isEqualTo(Browsing.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=the", "/book/to-kill-a-mockingbird", "/reader/123"})
  void hardlyMovesWhileItLoads(String address) {
    Page page = browsing.visitor(Browsing.PHONE, ColorScheme.LIGHT);
    page.addInitScript(
        """
        window.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value; }))
            .observe({type: 'layout-shift', buffered: true});
        """);
    page.navigate(address);
    Browsing.settle(page);
    assertThat(((Number) page.evaluate("() => window.moved")).doubleValue())
        .isLessThanOrEqualTo(MOST_LAYOUT_SHIFT);
  }

  @Test
  void loadsLittleScriptAndAllOfItFromHere() throws IOException {
    Page page = browsing.visitor();
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    page.navigate("/reader/123");
    Browsing.settle(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    int scriptBytes = 0;
    for (Response response : List.copyOf(responses)) {
      assertThat(response.url()).startsWith(Site.url());
      if (response.url().endsWith(".js")) {
        scriptBytes += zipped(response.body());
      }
    }
    assertThat(scriptBytes).isPositive().isLessThan(MOST_SCRIPT_BYTES);
  }

  private static int zipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    }
    return bytes.size();
  }

  private static Page open(String address, int width, ColorScheme colours) {
    Page page = browsing.visitor(width, colours);
    page.navigate(address);
    Browsing.settle(page);
    return page;
  }

  /** Opens what is folded and rates a book where one can, so that all components are in sight. */
  private static void showMore(Page page) {
    if (page.locator(".shelf__book .rate__star").count() > 0) {
      page.locator(".shelf__book .rate__star").nth(4).click();
      if (page.locator(".starters__preview").count() > 0) {
        page.locator(".starters__preview .row").first().waitFor();
      }
    }
    if (page.locator(".fold__head:visible").count() > 0) {
      page.locator(".fold__head:visible").first().click();
    }
    if (page.locator(".opener").count() > 0) {
      page.locator(".opener").first().click();
      page.waitForFunction(
          "() => [...document.querySelectorAll('.why')]"
              + ".every(e => !e.offsetParent || e.querySelector('.why__head, .state'))");
    }
  }
}
