package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
final class ReaderPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aReaderHasAShelfAndAListWithStarsAndReasons() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    assertThat(page.locator("h1")).hasText("Reader 123");
    assertThat(page.locator(".reader__facts")).containsText("synthetic reader");
    assertThat(list(page, "Shelf").locator(".stars").first()).containsText("Rated");
    Locator items = list(page, "What to read next").locator("> li");
    assertThat(items).hasCount(10);
    assertThat(items.first().locator(".stars"))
        .containsText(Pattern.compile("Predicted [1-5]\\.\\d of 5 stars"));
    assertThat(items.first().locator(".reason")).not().isEmpty();
  }

  @Test
  void whyShowsTheReadersBooksWithTheirShares() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    Locator first = list(page, "What to read next").locator("> li").first();
    Locator why = first.locator("button[aria-expanded]");
    why.press("Enter");
    assertThat(why).hasAttribute("aria-expanded", "true");
    assertThat(first.locator(".why [role=img]"))
        .hasAttribute("aria-label", Pattern.compile("Taste \\d+%, Shared subjects \\d+%"));
    assertThat(first.locator(".share").first()).containsText(Pattern.compile("\\d+%"));
    why.press("Enter");
    assertThat(first.locator(".why")).isHidden();
  }

  @Test
  void moreGoesOnWithTheNextBooksAndTheFocusFollows() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    Locator items = list(page, "What to read next").locator("> li");
    assertThat(items).hasCount(10);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"))
        .first()
        .click();
    assertThat(items).hasCount(20);
    assertThat(items.nth(10).locator("h3 a")).isFocused();
  }

  @Test
  void anUnknownReaderIsToldKindly() {
    browsing.expectErrors();
    Page page = browsing.visitor();
    page.navigate("/reader/nobody");
    assertThat(page.locator("h1")).hasText("No such reader here");
    assertThat(page.locator(".state__message")).containsText("nobody");
    assertThat(page.locator(".state a").first()).isVisible();
  }

  private static Locator list(Page page, String name) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(name));
  }
}
