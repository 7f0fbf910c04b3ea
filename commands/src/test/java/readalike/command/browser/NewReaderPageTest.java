package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(list(page)).hasCount(10);
    List<String> afterOne = titles(page);
    star(page, 1, 1).click();
    page.waitForFunction(
        "before => [...document.querySelectorAll('section:has(#your-list) .row h3')]"
            + ".map(e => e.textContent).join() !== before",
        String.join(",", afterOne));
    Assertions.assertThat(titles(page)).hasSize(10).isNotEqualTo(afterOne);
  }

  @Test
  void ratingsSurviveAReloadAndStartOverRemovesThem() {
    Page page = start();
    star(page, 0, 4).click();
    assertThat(list(page)).hasCount(10);
    List<String> before = titles(page);
    page.reload();
    assertThat(list(page)).hasCount(10);
    Assertions.assertThat(titles(page)).isEqualTo(before);
    assertThat(star(page, 0, 4)).hasAttribute("aria-pressed", "true");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start over")).click();
    assertThat(list(page)).hasCount(0);
    page.reload();
    assertThat(page.locator(".shelf__book").first()).isVisible();
    assertThat(list(page)).hasCount(0);
    assertThat(star(page, 0, 4)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void starsAreGivenByKeysAlone() {
    Page page = start();
    star(page, 0, 1).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(star(page, 0, 3)).isFocused();
    page.keyboard().press("Enter");
    assertThat(star(page, 0, 3)).hasAttribute("aria-pressed", "true");
    page.keyboard().press("5");
    assertThat(star(page, 0, 5)).hasAttribute("aria-pressed", "true");
    assertThat(list(page)).hasCount(10);
  }

  @Test
  void aRatedRecommendationMovesToTheReadersBooksAndUndoBringsItBack() {
    Page page = start();
    star(page, 0, 5).click();
    assertThat(list(page)).hasCount(10);
    String title = titles(page).getFirst();
    Locator own = page.locator("section:has(#your-books) .row h3");
    list(page).first().locator(".rate__star").nth(2).click();
    assertThat(own.first()).hasText(title);
    assertThat(list(page).locator("h3").first()).not().hasText(title);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
    assertThat(own).hasCount(1);
    assertThat(list(page).locator("h3").first()).hasText(title);
  }

  @Test
  void aBookPageForetellsTheGuestsStars() {
    Page page = start();
    star(page, 0, 5).click();
    Locator recommended = list(page).first().locator("h3 a");
    recommended.click();
    assertThat(page.locator(".yours__estimate .stars")).containsText("Predicted");
    page.locator(".yours .rate__star").nth(3).click();
    assertThat(page.locator(".yours__estimate .stars")).hasCount(0);
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

  private static Page start() {
    Page page = browsing.visitor();
    page.navigate("/");
    assertThat(page.locator(".shelf__book h3").first()).isVisible();
    return page;
  }

  private static Locator star(Page page, int book, int stars) {
    return page.locator(".shelf__book").nth(book).locator(".rate__star").nth(stars - 1);
  }

  private static Locator list(Page page) {
    return page.locator("section:has(#your-list) ol:not([aria-hidden]) > .row");
  }

  private static List<String> titles(Page page) {
    return list(page).locator("h3").allTextContents();
  }
}
