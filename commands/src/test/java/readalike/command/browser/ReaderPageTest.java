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
  void aBookStruckOutChangesTheListUntilItIsPutBack() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    Locator items = list(page, "What to read next").locator("> li");
    assertThat(items).hasCount(10);
    String before = String.join("|", items.locator("h3").allTextContents());
    items.first().locator("button[aria-expanded]").click();
    items.first().locator(".share__strike").first().click();
    assertThat(page.locator(".left-out li")).hasCount(1);
    page.waitForFunction(
        "before => [...document.querySelectorAll('ol.rows > .row h3')]"
            + ".map(e => e.textContent).join('|') !== before",
        before);
    page.locator(".left-out button").click();
    page.waitForFunction(
        "before => [...document.querySelectorAll('ol.rows > .row h3')]"
            + ".map(e => e.textContent).join('|') === before",
        before);
  }

  @Test
  void dialsTurnTheListAndStandInTheAddress() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    Locator first = list(page, "What to read next").locator("> li h3").first();
    String before = first.textContent();
    page.locator(".fold__head").press("Enter");
    page.getByLabel("Popularity").press("End");
    assertThat(page).hasURL(Pattern.compile("popularity=-1$"));
    assertThat(first).not().hasText(before);
    page.getByLabel("Avoid", new Page.GetByLabelOptions().setExact(true)).first().fill("classics");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Avoid").setExact(true))
        .click();
    assertThat(page).hasURL(Pattern.compile("popularity=-1&avoidTag=classics$"));
    page.reload();
    assertThat(page.getByLabel("Popularity")).hasValue("1");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put all dials back"))
        .click();
    assertThat(page).hasURL(Pattern.compile("/reader/123$"));
    assertThat(first).hasText(before);
  }

  @Test
  void tasteIsShownInPicturesWithATableBehindEach() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    Locator pictures = page.locator(".figure");
    assertThat(pictures).hasCount(4);
    assertThat(pictures.first().locator("svg"))
        .hasAttribute("aria-label", Pattern.compile("Subjects of liked books: mostly .+ \\d+"));
    assertThat(pictures.first().locator("table")).isHidden();
    pictures.first().locator("summary").click();
    assertThat(pictures.first().locator("tbody tr").first()).isVisible();
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
  void twoReadersGetAListTogether() {
    Page page = browsing.visitor();
    page.navigate("/reader/123");
    page.getByText("Together with another reader").press("Enter");
    page.getByLabel("Add a reader").fill("7");
    page.getByLabel("Add a reader").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/together\\?reader=123&reader=7$"));
    Locator first = list(page, "Books for you together").locator("> li").first();
    assertThat(first.locator(".together__one")).hasCount(2);
    assertThat(first.locator(".together__one").last()).containsText("Reader 7");
    assertThat(first.locator(".together__one .stars").first()).containsText("Predicted");
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
