package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh visitor for each test, in one browser for all classes. After each test it fails when the
 * console showed an error that the test did not announce. Confined to the one thread of the tests.
 */
final class Browsing implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  static final int DESK = 1280;
  static final int PHONE = 390;

  /** Of the readers who sign up without the form. */
  static final String PASSPHRASE = "correct horse battery staple";

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

  /** Started on first use, and again should it have died; it ends with the process. */
  private static Browser browser;

  @Override
  public void beforeAll(ExtensionContext test) {
    Site.url();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    if (browser == null || !browser.isConnected()) {
      browser = launch();
    }
  }

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
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

  /**
   * A visitor who has signed up, without the form. The browser remembers that somebody signed in,
   * as it does after the form.
   *
   * @param site the address of a site without a slash at its end
   */
  Page reader(String site, String name, int width, ColorScheme colours) {
    Page page = visitor(width, colours);
    enter(page, site + "/api/v1/account", name);
    page.addInitScript("localStorage.setItem('readalike.signed-in', '1')");
    return page;
  }

  /** Signs somebody in, without the form. */
  static void signIn(Page page, String site, String name) {
    enter(page, site + "/api/v1/session", name);
  }

  private static void enter(Page page, String address, String name) {
    APIResponse answer =
        page.context()
            .request()
            .post(
                address,
                RequestOptions.create().setData(Map.of("name", name, "passphrase", PASSPHRASE)));
    assertThat(answer.ok()).as("%s: %s", address, answer.text()).isTrue();
  }

  /** Waits until all of a page is there, whoever fills it. */
  static void settle(Page page) {
    page.waitForFunction(
        "() => { const main = document.getElementById('main');"
            + " return main === null || 'settled' in main.dataset || 'served' in main.dataset; }");
  }
}
