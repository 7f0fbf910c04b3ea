package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
final class BookPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void readalikesByContentAndByReadersStandSideBySide() {
    Page page = browsing.visitor();
    page.navigate("/book/dune");
    for (String view : new String[] {"By what they are about", "By who reads them"}) {
      Locator list = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(view));
      assertThat(list.locator("> li")).hasCount(8);
      assertThat(list.locator(".reason").first()).not().isEmpty();
    }
  }

  @Test
  void aSeriesIsInOrderAndEditionsAreNamed() {
    Page page = browsing.visitor();
    page.navigate("/book/dune-messiah");
    Locator series =
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Dune, in order"));
    assertThat(series.locator("h3").first()).hasText("Dune");
    assertThat(series.locator(".row--this")).containsText("This book");
    page.navigate("/book/1984");
    Locator editions =
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Other editions"));
    assertThat(editions.locator("> li").first()).containsText("Spanish");
  }

  @Test
  void theReadersOwnBooksExplainItAndCanBeStruckOut() {
    Page page = browsing.visitor();
    rate(page, "/book/dune", 5);
    rate(page, "/book/emma", 5);
    page.navigate("/book/dune-messiah");
    assertThat(page.locator(".yours__estimate .stars"))
        .containsText(Pattern.compile("Predicted [1-5]\\.\\d of 5 stars, likely"));
    assertThat(page.locator(".interval svg")).isVisible();
    Locator why = page.locator("section:has(#why-you)");
    assertThat(why.locator(".reason").first()).containsText("Dune");
    assertThat(why.locator("[role=status]")).not().isEmpty();
    String place = why.locator("[role=status]").textContent();
    Locator strike = page.locator("[data-key=strike-dune]");
    assertThat(strike).containsText("Leave out");
    strike.press("Enter");
    assertThat(why.locator("[role=status]")).not().hasText(place);
    assertThat(why.locator(".reason").first()).not().containsText("Dune");
    assertThat(strike).containsText("Put back");
    strike.click();
    assertThat(why.locator("[role=status]")).hasText(place);
    Assertions.assertThat(page.evaluate("() => localStorage.getItem('readalike.guest')"))
        .asString()
        .contains("dune", "emma");
  }

  @Test
  void aRatedBookIsNotForetold() {
    Page page = browsing.visitor();
    rate(page, "/book/dune", 5);
    page.navigate("/book/dune-messiah");
    assertThat(page.locator(".yours__estimate .stars")).containsText("Predicted");
    page.locator(".yours .rate__star").nth(3).click();
    assertThat(page.locator(".yours__estimate .stars")).hasCount(0);
    assertThat(page.locator("section:has(#why-you)")).isHidden();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
    assertThat(page.locator(".yours__estimate .stars")).containsText("Predicted");
  }

  private static void rate(Page page, String address, int stars) {
    page.navigate(address);
    page.locator(".yours .rate__star").nth(stars - 1).click();
    assertThat(page.locator(".snackbar")).containsText("Rated");
  }
}
