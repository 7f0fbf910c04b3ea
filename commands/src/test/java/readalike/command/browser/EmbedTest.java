package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
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

  private static Server shop;
  private static volatile String shopPage = "";

  @BeforeAll
  static void open() throws Exception {
    shop = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    shop.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put("Content-Type", "text/html");
            Content.Sink.write(response, true, shopPage, callback);
            return true;
          }
        });
    shop.start();
  }

  @AfterAll
  static void close() throws Exception {
    shop.stop();
  }

  /** A page of another origin that frames an address of this site. */
  private static Page shopThatFrames(String address) {
    Page page = browsing.visitor();
    frame(page, address);
    return page;
  }

  private static void frame(Page page, String address) {
    shopPage =
        """
        <!doctype html><html lang="en"><title>A bookshop</title><body>
        <iframe title="Readalikes" src="ADDRESS" width="360" height="600"
          sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        """
            .replace("ADDRESS", Site.url() + address);
    page.navigate(
        "http://127.0.0.1:" + ((ServerConnector) shop.getConnectors()[0]).getLocalPort() + "/");
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
    Page page = browsing.visitor(Browsing.PHONE, ColorScheme.LIGHT);
    page.setViewportSize(240, 500);
    page.navigate(WIDGET + look);
    Accessible.checkAsItIs(page, look);
  }
}
