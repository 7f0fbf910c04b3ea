package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
final class SearchPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aSearchLeadsToTheBookAndItsReadalikes() {
    Page page = browsing.visitor();
    page.navigate("/");
    page.locator(".hero input").fill("mockingbird");
    page.locator(".hero input").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/search\\?q=mockingbird$"));
    Locator first = page.locator(".row h3 a").first();
    assertThat(first).hasText("To Kill a Mockingbird");
    first.click();
    assertThat(heading(page)).hasText("To Kill a Mockingbird");
    assertThat(page).hasTitle("To Kill a Mockingbird · Readalike");
    Locator readalikes =
        page.getByRole(
            AriaRole.LIST, new Page.GetByRoleOptions().setName("By what they are about"));
    assertThat(readalikes.locator("> li")).hasCount(8);
    assertThat(readalikes.locator(".reason").first()).not().isEmpty();
  }

  @Test
  void aBookIsFoundAndOpenedByKeysAlone() {
    Page page = browsing.visitor();
    page.navigate("/");
    page.waitForSelector("#main[data-settled]");
    page.keyboard().press("/");
    page.waitForResponse(
        answer -> answer.url().contains("q=mockingb&"), () -> page.keyboard().type("mockingb"));
    Locator option = page.getByRole(AriaRole.OPTION).first();
    assertThat(option).containsText("To Kill a Mockingbird");
    page.keyboard().press("ArrowDown");
    assertThat(option).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("To Kill a Mockingbird");
    assertThat(heading(page)).isFocused();
  }

  /** The suggestions of a word half typed may come when somebody is among them already. */
  @Test
  void chosenSuggestionStaysChosenWhenLaterOnesCome() {
    Page page = browsing.visitor();
    page.navigate("/");
    Browsing.settle(page);
    List<Route> held = new ArrayList<>();
    page.route("**/api/v1/suggest?q=mockingb&*", held::add);
    Locator field = page.locator(".hero input");
    field.pressSequentially("mocking");
    Locator option =
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("To Kill a"));
    assertThat(option).isVisible();
    page.waitForRequest("**/api/v1/suggest?q=mockingb&*", () -> field.press("b"));
    int options = page.getByRole(AriaRole.OPTION).count();
    for (int i = 0; i < options && option.getAttribute("aria-selected").equals("false"); i++) {
      field.press("ArrowDown");
    }
    assertThat(option).hasAttribute("aria-selected", "true");
    String only =
        "{\"items\":[{\"kind\":\"title\",\"text\":\"To Kill a Mockingbird\",\"by\":\"\","
            + "\"book\":\"to-kill-a-mockingbird\"}]}";
    held.getFirst()
        .fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(only));
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    assertThat(option).hasAttribute("aria-selected", "true");
    field.press("Enter");
    assertThat(heading(page)).hasText("To Kill a Mockingbird");
  }

  @ParameterizedTest
  @CsvSource({"/, .hero", "/book/dune, #masthead-search", "/sign-in, #masthead-search"})
  void whatIsTypedBeforeTheScriptsAreThereIsGoneOnWith(String address, String place) {
    Page page = browsing.visitor();
    List<Route> held = new ArrayList<>();
    page.route("**/js/main.js", held::add);
    page.waitForRequest("**/js/main.js", () -> page.navigate(address));
    Locator field = page.locator(place + " input");
    field.pressSequentially("mockingb");
    held.forEach(Route::resume);
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("To Kill a Mockingbird");
    assertThat(field).hasValue("mockingb");
    assertThat(field).isFocused();
  }

  @Test
  void escapeClosesTheSuggestionsAndThenClearsTheField() {
    Page page = browsing.visitor();
    page.navigate("/");
    Locator field = page.locator(".hero input");
    field.pressSequentially("mocking");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
    field.press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(field).hasValue("mocking");
    field.press("Escape");
    assertThat(field).hasValue("");
  }

  @Test
  void aReadersIdIsOffered() {
    Page page = browsing.visitor();
    page.navigate("/");
    page.locator(".hero input").pressSequentially("123");
    Locator option =
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Open reader 123"));
    option.click();
    assertThat(heading(page)).hasText("Reader 123");
  }

  @Test
  void filtersStandInTheAddressAndComeOffAgain() {
    Page page = browsing.visitor();
    page.navigate("/search?q=the");
    Browsing.settle(page);
    Locator subject = page.locator(".facets a", new Page.LocatorOptions().setHasText("fantasy"));
    subject.first().click();
    assertThat(page).hasURL(Pattern.compile("tag=fantasy"));
    Locator filter =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove filter: Subject fantasy"));
    filter.click();
    assertThat(page).hasURL(Pattern.compile("/search\\?q=the$"));
    assertThat(filter).hasCount(0);
  }

  @Test
  void backRestoresTheSearchAndItsPlaceOnThePage() {
    Page page = browsing.visitor();
    page.navigate("/search?q=the");
    Browsing.settle(page);
    Locator hit = page.locator(".row h3 a").nth(9);
    String onTheFirstPage = hit.textContent();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next").setExact(true))
        .click();
    assertThat(page).hasURL(Pattern.compile("offset=20"));
    Browsing.settle(page);
    assertThat(hit).not().hasText(onTheFirstPage);
    String title = hit.textContent();
    hit.click();
    assertThat(heading(page)).hasText(title);
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("q=the&offset=20"));
    assertThat(page.locator(".row h3 a").nth(9)).hasText(title);
    page.waitForFunction("() => window.scrollY > 300");
  }

  @Test
  void foundWordsAreMarked() {
    Page page = browsing.visitor();
    page.navigate("/search?q=mockingbird");
    Browsing.settle(page);
    assertThat(page.locator(".row h3 mark").first()).hasText("Mockingbird");
  }

  @Test
  void theSliderGoesFromWordsToTasteAndStandsInTheAddress() {
    Page page = browsing.visitor();
    page.navigate("/search?q=the");
    Browsing.settle(page);
    assertThat(page.locator(".row h3").first()).isVisible();
    Locator slider =
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("From words to taste"));
    assertThat(slider).hasCount(0);
    page.navigate("/book/dune");
    page.locator(".yours .rate__star").nth(4).click();
    assertThat(page.locator(".snackbar")).containsText("Rated Dune");
    page.navigate("/search?q=the");
    Browsing.settle(page);
    List<String> words = page.locator(".row h3").allTextContents();
    slider.press("End");
    assertThat(page).hasURL(Pattern.compile("personal=1$"));
    page.waitForFunction(
        "before => [...document.querySelectorAll('.row h3')].map(e => e.textContent).join('|')"
            + " !== before",
        String.join("|", words));
    assertThat(slider).isFocused();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("q=the$"));
    page.waitForFunction(
        "before => [...document.querySelectorAll('.row h3')].map(e => e.textContent).join('|')"
            + " === before",
        String.join("|", words));
  }

  @Test
  void aSearchWithATypingErrorIsNarrowedAndBackWidensItAgain() {
    Page page = browsing.visitor();
    page.navigate("/search?q=hary+poter");
    Browsing.settle(page);
    assertThat(page.locator(".row h3").first()).containsText("Harry Potter");
    page.locator(".facets a", new Page.LocatorOptions().setHasText("1990s")).press("Enter");
    assertThat(page).hasURL(Pattern.compile("decade=1990s"));
    Locator years = page.locator(".row .byline");
    assertThat(years.first()).containsText("199");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("q=hary\\+poter$"));
    assertThat(page.locator("h1")).not().hasText("0 books");
  }

  @Test
  void aHitIsPutOnTheShelfToRead() {
    Page page = browsing.visitor();
    page.navigate("/search?q=mockingbird");
    Browsing.settle(page);
    Locator mark =
        page.locator(".row")
            .first()
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("To read"));
    mark.press("Enter");
    assertThat(mark).hasAttribute("aria-pressed", "true");
    page.navigate("/me");
    assertThat(page.locator("section:has(#shelf-want) h3")).hasText("To Kill a Mockingbird");
  }

  @Test
  void aTypingErrorIsMended() {
    Page page = browsing.visitor();
    page.navigate("/search?q=mokingbird");
    Browsing.settle(page);
    page.locator(".did-you-mean a").click();
    assertThat(page.locator(".row h3 a").first()).hasText("To Kill a Mockingbird");
  }

  @Test
  void aSearchWithoutHitsShowsAWayOn() {
    Page page = browsing.visitor();
    page.navigate("/search?q=zzqqxxy");
    Browsing.settle(page);
    assertThat(page.locator(".state")).containsText("Nothing found");
    assertThat(page.locator(".state a").first()).isVisible();
    assertThat(page.locator("section .row h3").first()).isVisible();
  }

  @Test
  void filtersFoldOnAPhone() {
    Page page = browsing.visitor(Browsing.PHONE, ColorScheme.LIGHT);
    page.navigate("/search?q=the");
    Browsing.settle(page);
    Locator toggle =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"));
    assertThat(page.locator(".facets")).isHidden();
    toggle.click();
    assertThat(page.locator(".facets")).isVisible();
    assertThat(toggle).hasAttribute("aria-expanded", "true");
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }
}
