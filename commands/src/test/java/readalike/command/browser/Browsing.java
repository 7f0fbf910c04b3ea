package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for a class of tests, a fresh visitor for each test. After each test it fails when
 * the console showed an error that the test did not announce. Confined to the thread of its test
 * class.
 */
final class Browsing
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  static final int DESK = 1280;
  static final int PHONE = 390;

  private static final int HEIGHT = 844;

  /** A busy machine may take longer than the library's 5 s; a test that passes never waits. */
  private static final double PATIENCE_MS = 30_000;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final List<BrowserContext> visitors = new ArrayList<>();
  private final List<String> consoleErrors = new ArrayList<>();
  private boolean errorsExpected;
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext test) {
    Site.url();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledChromium.find())
                    .setArgs(FLAGS));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    consoleErrors.clear();
    errorsExpected = false;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    visitors.forEach(BrowserContext::close);
    visitors.clear();
    if (!errorsExpected) {
      assertThat(consoleErrors).as("errors on the browser's console").isEmpty();
    }
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** The browser logs every answer of 400 and more; a test that provokes one says so. */
  void expectErrors() {
    errorsExpected = true;
  }

  /** A new visitor at a desk in light colours. */
  Page visitor() {
    return visitor(DESK, ColorScheme.LIGHT);
  }

  /** A new visitor without history or stored data; a narrow screen is a phone with touch. */
  Page visitor(int width, ColorScheme colours) {
    boolean phone = width <= PHONE;
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(Site.url())
                .setViewportSize(width, HEIGHT)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE));
    visitors.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            consoleErrors.add(message.text());
          }
        });
    page.onPageError(consoleErrors::add);
    return page;
  }
}
