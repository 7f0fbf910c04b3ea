package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page does with a catalogue full of markup, a failing server and a lost connection. */
@Tag("browser")
final class HostileDataPageTest {
  private static final String MARKUP = "<img src=x onerror='window.owned=1'>";

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void markupInATitleShowsAsText() {
    Page page = browsing.visitor();
    String book =
        """
        {"id":"dune","title":"MARKUP","authors":["MARKUP"],"year":null,"series":null,"isbn":"",
         "language":"MARKUP","tags":["MARKUP"],"publisher":"MARKUP","description":"MARKUP",
         "ratingCount":0,"meanRating":null,"build":"b"}
        """
            .replace("MARKUP", MARKUP);
    page.route("**/api/v1/books/dune", route -> route.fulfill(json(200, book)));
    page.route(
        "**/api/v1/books/dune/similar*",
        route -> route.fulfill(json(200, "{\"items\":[],\"build\":\"b\"}")));
    page.navigate("/book/dune");
    assertThat(page.locator("h1")).hasText(MARKUP);
    assertThat(page.locator(".book__about")).hasText(MARKUP);
    assertThat(page.locator("main img")).hasCount(0);
    Assertions.assertThat(page.evaluate("() => window.owned")).isNull();
  }

  @Test
  void aFailureShowsTheServersMessageAndCanBeTriedAgain() {
    browsing.expectErrors();
    Page page = browsing.visitor();
    String failure = "{\"error\":{\"status\":503,\"message\":\"no build is served yet\"}}";
    page.route("**/api/v1/search*", route -> route.fulfill(json(503, failure)));
    page.navigate("/search?q=mockingbird");
    assertThat(page.locator(".state__message")).hasText("No build is served yet.");
    page.unroute("**/api/v1/search*");
    page.locator(".state button").click();
    assertThat(page.locator(".row h3 a").first()).hasText("To Kill a Mockingbird");
  }

  @Test
  void aLostConnectionIsToldAndMendsItself() {
    browsing.expectErrors();
    Page page = browsing.visitor();
    // What a browser does when an import breaks off halfway is its own affair.
    page.waitForResponse(
        answer -> answer.url().contains("/pages/book."),
        () -> page.navigate("/search?q=mockingbird"));
    Browsing.settle(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.context().setOffline(true);
    assertThat(page.locator("#offline")).isVisible();
    page.locator(".row h3 a").first().click();
    assertThat(page.locator(".state__message")).containsText("No connection");
    page.context().setOffline(false);
    assertThat(page.locator("h1")).hasText("To Kill a Mockingbird");
    assertThat(page.locator("#offline")).isHidden();
  }

  private static Route.FulfillOptions json(int status, String body) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("application/json")
        .setBody(body);
  }
}
