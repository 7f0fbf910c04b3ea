package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
final class NewReaderPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void eachRatedBookChangesTheListAtOnce() {
    Page page = start();
    star(page, 0, 5).click();
    assertThat(preview(page)).hasCount(5);
    List<String> afterOne = titles(preview(page));
    star(page, 1, 5).click();
    page.waitForFunction(
        "before => [...document.querySelectorAll('.starters__preview .row h3')]"
            + ".map(e => e.textContent).join() !== before",
        String.join(",", afterOne));
    assertThat(preview(page)).hasCount(5);
    Assertions.assertThat(titles(preview(page))).isNotEqualTo(afterOne);
  }

  @Test
  void anAnsweredQuestionGivesWayToAnotherInItsPlace() {
    Page page = start();
    List<String> before = titles(page.locator(".shelf--tray .shelf__book"));
    page.locator(".skip-book").nth(1).click();
    Locator cards = page.locator(".shelf--tray .shelf__book h3");
    assertThat(cards.nth(1)).not().hasText(before.get(1));
    List<String> after = titles(page.locator(".shelf--tray .shelf__book"));
    Assertions.assertThat(after).hasSameSizeAs(before).doesNotContain(before.get(1));
    Assertions.assertThat(after.getFirst()).isEqualTo(before.getFirst());
    Assertions.assertThat(after.subList(2, 6)).isEqualTo(before.subList(2, 6));
    assertThat(preview(page)).hasCount(0);
  }

  @Test
  void ratingsSurviveAReloadAndStartOverRemovesThem() {
    Page page = start();
    star(page, 0, 4).click();
    assertThat(preview(page)).hasCount(5);
    page.navigate("/me");
    Locator list = list(page);
    assertThat(list).hasCount(10);
    List<String> before = titles(list);
    page.reload();
    assertThat(list).hasCount(10);
    Assertions.assertThat(titles(list)).isEqualTo(before);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start over")).click();
    assertThat(page.locator(".state:visible")).containsText("Your list begins");
    page.reload();
    assertThat(page.locator(".state:visible")).containsText("Your list begins");
  }

  @Test
  void startOverCanBeUndone() {
    Page page = start();
    star(page, 0, 4).click();
    assertThat(preview(page)).hasCount(5);
    page.navigate("/me");
    assertThat(list(page)).hasCount(10);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start over")).click();
    undo(page).click();
    assertThat(list(page)).hasCount(10);
  }

  @Test
  void starsAreGivenByKeysAlone() {
    Page page = start();
    Locator first = star(page, 0, 1);
    String title = page.locator(".shelf--tray .shelf__book h3").first().textContent();
    first.focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(star(page, 0, 3)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".snackbar")).containsText("Rated " + title + ": 3 of 5 stars.");
    assertThat(preview(page)).hasCount(5);
    Assertions.assertThat(
            page.evaluate("() => document.activeElement.closest('.shelf--tray') !== null"))
        .as("the focus stays with the questions")
        .isEqualTo(true);
  }

  @Test
  void aRatedRecommendationMovesToTheReadersBooksAndUndoBringsItBack() {
    Page page = startedList();
    String title = titles(list(page)).getFirst();
    Locator own = page.locator("section:has(#your-books) .row h3");
    list(page).first().locator(".rate__star").nth(2).click();
    assertThat(own.first()).hasText(title);
    assertThat(list(page).locator("h3").first()).not().hasText(title);
    undo(page).click();
    assertThat(own).hasCount(1);
    assertThat(list(page).locator("h3").first()).hasText(title);
  }

  @Test
  void aBookSetAsideLeavesTheListForAShelfOfItsOwnAndComesBack() {
    Page page = startedList();
    for (Map.Entry<String, String> mark :
        Map.of("To read", "#shelf-want", "Not for me", "#shelf-hide").entrySet()) {
      String title = titles(list(page)).getFirst();
      Locator shelf = page.locator("section:has(" + mark.getValue() + ") .row h3");
      button(list(page).first(), mark.getKey()).click();
      assertThat(shelf).hasText(title);
      assertThat(list(page).locator("h3").getByText(title, exactly())).hasCount(0);
      undo(page).click();
      assertThat(list(page).locator("h3").first()).hasText(title);
    }
  }

  @Test
  void shelvesFollowFromTheRatings() {
    Page page = start();
    star(page, 0, 5).click();
    assertThat(page.locator(".starters__preview .row")).hasCount(5);
    star(page, 1, 4).click();
    Locator heads = page.locator(".shelves h2");
    assertThat(heads.first()).hasText("The top of your list");
    assertThat(heads.filter(new Locator.FilterOptions().setHasText("Because you liked")))
        .hasCount(1);
    assertThat(heads.filter(new Locator.FilterOptions().setHasText("Hidden gems"))).hasCount(1);
    assertThat(page.locator(".shelves[aria-busy]")).hasCount(0);
    List<String> books = page.locator(".shelves .shelf__book h3").allTextContents();
    Assertions.assertThat(books).hasSizeGreaterThan(16).doesNotHaveDuplicates();
    Locator card = page.locator(".shelves .shelf__book").first();
    String title = card.locator("h3").textContent();
    button(card, "Not for me").click();
    assertThat(page.locator(".shelves h3").getByText(title, exactly())).hasCount(0);
    undo(page).click();
    assertThat(page.locator(".shelves h3").first()).hasText(title);
  }

  @Test
  void theDialsOfTheOwnListStandInTheAddress() {
    Page page = startedList();
    List<String> before = titles(list(page));
    page.locator(".fold__head").click();
    page.getByLabel("Popularity").fill("1");
    assertThat(page).hasURL(Pattern.compile("popularity=-1$"));
    page.waitForFunction(
        "before => document.querySelector('section:has(#their-list) .row h3').textContent !== before",
        before.getFirst());
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/me$"));
    assertThat(list(page).locator("h3").first()).hasText(before.getFirst());
  }

  @Test
  void nothingIsSentBeforeABookIsRated() {
    Page page = browsing.visitor();
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            sent.add(request.postData());
          }
        });
    page.navigate("/");
    assertThat(page.locator(".shelf__book h3").first()).isVisible();
    Assertions.assertThat(sent).isNotEmpty().allMatch(body -> body.contains("\"ratings\":[]"));
  }

  @Test
  void aListIsPickedOnAPhoneToo() {
    Page page = browsing.visitor(Browsing.PHONE, ColorScheme.DARK);
    page.navigate("/");
    star(page, 0, 5).tap();
    assertThat(preview(page)).hasCount(5);
  }

  private static Page start() {
    Page page = browsing.visitor();
    page.navigate("/");
    assertThat(page.locator(".shelf--tray .shelf__book h3").first()).isVisible();
    return page;
  }

  /** The page of the own list, after one book. */
  private static Page startedList() {
    Page page = start();
    star(page, 0, 5).click();
    assertThat(preview(page)).hasCount(5);
    page.locator(".nav a", new Page.LocatorOptions().setHasText("Your list")).click();
    assertThat(list(page)).hasCount(10);
    return page;
  }

  private static Locator star(Page page, int book, int stars) {
    return page.locator(".shelf--tray .shelf__book")
        .nth(book)
        .locator(".rate__star")
        .nth(stars - 1);
  }

  private static Locator undo(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
  }

  private static Locator button(Locator row, String name) {
    return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator preview(Page page) {
    return page.locator(".starters__preview .row");
  }

  private static Locator list(Page page) {
    return page.locator("section:has(#their-list) ol:not([aria-hidden]) > .row");
  }

  private static List<String> titles(Locator rows) {
    return rows.locator("h3").allTextContents();
  }
}
