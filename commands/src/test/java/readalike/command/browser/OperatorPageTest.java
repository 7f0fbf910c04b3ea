package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import readalike.command.SampleBuild;
import readalike.engine.format.Builds;
import readalike.web.RateLimits;
import readalike.web.WebLimits;
import readalike.web.WebServer;
import readalike.web.WebSettings;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;

/** An operator publishes and rolls back, on a site of its own with two builds of the sample. */
@Tag("browser")
final class OperatorPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  private static Path data;
  private static WebServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    data = folder;
    Path sample = new Builds(SampleBuild.data()).current().orElseThrow();
    copy(sample, data.resolve("builds/first"));
    copy(sample, data.resolve("builds/second"));
    new Builds(data).makeCurrent("second");
    server =
        WebServer.start(
            new WebSettings("localhost", 0)
                .withLimits(WebLimits.DEFAULT.withRates(RateLimits.NONE)),
            new Builds(data),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  private static String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** Signs up, is made an operator, which ends all sessions, and signs in again. */
  private static Page operator(String name) throws IOException {
    Page page = browsing.reader(address(""), name, Browsing.DESK, ColorScheme.LIGHT);
    try (Readers readers =
        Readers.open(ReadersSettings.in(data), Clock.systemUTC(), new SecureRandom())) {
      readers.operators().set(name, true);
    }
    page.context().clearCookies();
    Browsing.signIn(page, address(""), name);
    page.navigate(address("/me/data"));
    page.locator(".nav__account a[href='/operator']").press("Enter");
    assertThat(page.locator("h1")).hasText("Workings");
    return page;
  }

  @Test
  void aBuildIsLookedAtPublishedAndRolledBackByKeysAlone() throws IOException {
    Page page = operator("Opal");
    assertThat(row(page, "second")).containsText("served now");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("first").setExact(true))
        .press("Enter");
    assertThat(page.locator("h1")).hasText("Build first");
    publish(page, "Serve this build in the place of second");
    assertThat(page.locator(".reader__facts")).hasText("served now");
    page.navigate(address("/operator"));
    assertThat(row(page, "first")).containsText("served now");
    page.navigate(address("/operator/builds/second"));
    publish(page, "Serve this build in the place of first");
    page.navigate(address("/operator"));
    assertThat(row(page, "second")).containsText("served now");
    page.navigate(address("/operator/access"));
    assertThat(page.locator("tbody tr")).not().hasCount(0);
  }

  private static void publish(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).press("Enter");
  }

  private static Locator row(Page page, String build) {
    return page.locator("tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("a", new Page.LocatorOptions().setHasText(build))));
  }

  @Test
  void everyPictureHasItsTable() throws IOException {
    Page page = operator("Tabitha");
    page.navigate(address("/operator/builds/second"));
    Locator plate = page.locator(".plate").first();
    assertThat(plate.locator("svg[role=img]")).isVisible();
    assertThat(plate.locator("table")).isHidden();
    plate.locator("summary").press("Enter");
    assertThat(plate.locator("tbody tr").first()).isVisible();
  }

  @Test
  void breaksNoAccessibilityRuleAndNeverScrollsSideways() throws IOException {
    Page page = operator("Axel");
    for (String path :
        List.of(
            "/operator",
            "/operator/builds/first",
            "/operator/latency",
            "/operator/searches",
            "/operator/access",
            "/operator/builds/second?lang=ar")) {
      page.navigate(address(path));
      Accessible.check(page, path);
    }
  }
}
