package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account, made and used by keys alone. */
@Tag("browser")
final class AccountPageTest {
  private static final String PASSPHRASE = "seven quiet lamps over water";

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aGuestsBooksComeAlongAtSignUpAndAreThereOnAnotherDevice() {
    Page page = browsing.visitor();
    page.navigate("/book/dune");
    page.locator(".yours .rate__star").first().focus();
    page.keyboard().press("5");
    assertThat(page.locator(".snackbar")).containsText("Rated Dune");
    signUp(page, "Keys Alone", true);
    assertThat(page.locator(".shelves h2").first()).isVisible();
    Assertions.assertThat(page.evaluate("() => localStorage.getItem('readalike.guest')"))
        .isEqualTo("[]");

    Page other = browsing.visitor();
    other.navigate("/sign-in");
    other.locator("#name").fill("Keys Alone");
    other.locator("#passphrase").fill(PASSPHRASE);
    other.keyboard().press("Enter");
    assertThat(other.locator(".shelves h2").first()).isVisible();
    other.navigate("/me");
    assertThat(other.locator("section:has(#your-books) .row h3")).hasText("Dune");
  }

  @Test
  void aRatingReRanksTheListIsKeptOnTheServerAndCanBeUndone() {
    Page page = browsing.visitor();
    page.navigate("/book/emma");
    page.locator(".yours .rate__star").nth(4).click();
    assertThat(page.locator(".snackbar")).containsText("Rated Emma");
    signUp(page, "Re Ranked", true);
    assertThat(page.locator(".shelves h2").first()).isVisible();
    page.navigate("/me");
    Locator list = page.locator("section:has(#their-list) ol:not([aria-hidden]) > .row h3");
    Locator own = page.locator("section:has(#your-books) .row h3");
    assertThat(list).hasCount(10);
    String best = list.first().textContent();
    page.locator("section:has(#their-list) .rate__star").nth(4).press("Enter");
    assertThat(own).hasCount(2);
    assertThat(list.first()).not().hasText(best);
    page.reload();
    assertThat(own).hasCount(2);
    assertThat(list.first()).not().hasText(best);
    page.locator("section:has(#your-books) .rate__clear").first().press("Enter");
    assertThat(own).hasCount(1);
    assertThat(list.first()).hasText(best);
    undo(page).press("Enter");
    assertThat(own).hasCount(2);
  }

  @Test
  void withoutConsentTheListAsksForIt() {
    Page page = browsing.visitor();
    signUp(page, "Not Asked", false);
    Locator question = page.locator(".state").first();
    assertThat(question).containsText("do not speak for this list");
    question.getByRole(AriaRole.BUTTON).press("Enter");
    assertThat(question).isHidden();
  }

  @Test
  void aWrongPassphraseIsToldWithoutSayingWhatIsWrong() {
    browsing.expectErrors();
    Page page = browsing.visitor();
    page.navigate("/sign-in");
    page.locator("#name").fill("Nobody Here");
    page.locator("#passphrase").fill("never was a passphrase");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText("Name and passphrase do not belong together.");
    assertThat(page.locator("#passphrase")).isFocused();
  }

  @Test
  void signingOutLeavesNothingOnThePage() {
    Page page = browsing.visitor();
    signUp(page, "Gone Again", true);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).press("Enter");
    assertThat(page.locator(".nav__account a")).hasText("Sign in");
    assertThat(page.locator(".shelf--tray .shelf__book").first()).isVisible();
    page.reload();
    assertThat(page.locator(".nav__account a")).hasText("Sign in");
  }

  private static void signUp(Page page, String name, boolean consent) {
    page.navigate("/sign-up");
    page.locator("#name").fill(name);
    page.locator("#passphrase").fill(PASSPHRASE);
    if (consent) {
      page.locator(".form__consents input").first().press(" ");
    }
    page.locator("#passphrase").press("Enter");
    assertThat(page.locator(".nav__account button")).hasText("Sign out");
    assertThat(page.locator(".hero")).isVisible();
  }

  private static Locator undo(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
  }
}
