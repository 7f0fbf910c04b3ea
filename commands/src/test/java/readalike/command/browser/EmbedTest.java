package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget and the feed in a page of another site. */
@Tag("browser")
final class EmbedTest {
  private static final String WIDGET = "/embed/similar?isbn=9780451524935";

  @RegisterExtension static final Browsing browsing = new Browsing();

  private static HttpServer shop;

  @BeforeAll
  static void open() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext("/", exchange -> exchange.close());
    shop.start();
  }

  @AfterAll
  static void close() {
    shop.stop(0);
  }

  /** A page of another origin that frames an address of this site. */
  private static Page shopThatFrames(String address) {
    Page page = browsing.visitor();
    frame(page, address);
    return page;
  }

  private static void frame(Page page, String address) {
    String html =
        """
        <!doctype html><html lang="en"><title>A bookshop</title><body>
        <iframe title="Readalikes" src="ADDRESS" width="360" height="600" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        """
            .replace("ADDRESS", Site.url() + address);
    shop.removeContext("/");
    shop.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(html.getBytes(StandardCharsets.UTF_8));
          }
        });
    page.navigate("http://127.0.0.1:" + shop.getAddress().getPort() + "/");
  }

  @Test
  void aBookshopShowsReadalikesOfAnIsbnInItsOwnPage() {
    Page page = shopThatFrames(WIDGET + "&n=4");
    FrameLocator frame = page.frameLocator("iframe");
    assertThat(frame.locator("h1")).hasText("Readalikes of 1984");
    assertThat(frame.locator("li")).hasCount(4);
    Page book = page.waitForPopup(() -> frame.locator("li a").first().click());
    Assertions.assertThat(book.url()).startsWith(Site.url() + "/book/");
    assertThat(book.locator("h1")).isVisible();
  }

  @Test
  void noOtherPageCanBeFramed() {
    browsing.expectErrors();
    Page page = browsing.visitor();
    page.waitForConsoleMessage(
        new Page.WaitForConsoleMessageOptions()
            .setPredicate(message -> message.text().contains("frame-ancestors 'none'")),
        () -> frame(page, "/book/1984"));
  }

  @Test
  void aScriptOfAnotherSiteReadsTheFeed() {
    Page page = shopThatFrames(WIDGET);
    Object titles =
        page.evaluate(
            "async (site) => { const feed = await (await fetch(site +"
                + " '/api/v1/feeds/similar?isbn=9780451524935&n=3')).json();"
                + " return feed.items.map((item) => item.title); }",
            Site.url());
    Assertions.assertThat((List<?>) titles).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&size=small", "&size=large&n=8", "&theme=dark", "&theme=light", "&lang=ar"})
  void breaksNoAccessibilityRuleAndFitsANarrowFrame(String look) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = browsing.visitor(Browsing.PHONE, colours);
      page.setViewportSize(240, 500);
      page.navigate(WIDGET + look);
      Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).as(look).isEmpty();
      Assertions.assertThat(
              page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }
}
