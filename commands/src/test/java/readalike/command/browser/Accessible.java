package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds of every page, wherever it stands. */
final class Accessible {
  private static final int HEIGHT = 844;

  /** The rules that look at colours; nothing else differs between light and dark. */
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  /** All rules of axe-core, or the named ones. */
  private static final String RUN =
      """
      async (rules) => {
        const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {};
        const found = await axe.run(document, { resultTypes: ['violations'], ...only });
        return found.violations.map((rule) => rule.id + ': '
            + rule.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; '));
      }
      """;

  private static final String AXE = read();

  private Accessible() {}

  private static String read() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core cannot be read", e);
    }
  }

  /**
   * No rule of accessibility is broken and the page is no wider than its window, at a desk and on a
   * phone, in light and in dark colours.
   */
  static void check(Page page, String where) {
    for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
      page.setViewportSize(width, HEIGHT);
      checkAsItIs(page, where + " at " + width + " pixels");
    }
  }

  /** The same at the window's present size. */
  static void checkAsItIs(Page page, String where) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    noViolation(page, List.of(), where + ", light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    noViolation(page, OF_COLOURS, where + ", dark");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its window", where)
        .isEqualTo(true);
  }

  private static void noViolation(Page page, List<String> rules, String where) {
    if (page.evaluate("() => typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    assertThat((List<?>) page.evaluate(RUN, rules)).as(where).isEmpty();
  }
}
