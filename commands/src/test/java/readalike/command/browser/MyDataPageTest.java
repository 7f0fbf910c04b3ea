package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader looks at, takes away and erases what is kept of them. */
@Tag("browser")
final class MyDataPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  private static Page reader(String name, int width, ColorScheme colours) {
    Page page = browsing.reader(Site.url(), name, width, colours);
    page.navigate("/me/data");
    assertThat(page.locator("h1")).hasText("My data");
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** The server wrote the page, and no script of its own knows the way from it. */
  @Test
  void searchAtItsHeadLeadsToTheHits() {
    Page page = reader("Searching Reader", Browsing.DESK, ColorScheme.LIGHT);
    page.locator("#masthead-search input").pressSequentially("mockingb");
    Locator option = page.locator("[role=option]").first();
    assertThat(option).containsText("To Kill a Mockingbird");
    page.locator("#masthead-search input").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/search\\?q=mockingb$"));
    assertThat(page.locator(".row h3").first()).isVisible();
    page.navigate("/me/data");
    page.locator("#masthead-search input").pressSequentially("mockingb");
    option.click();
    assertThat(page.locator("h1")).hasText("To Kill a Mockingbird");
  }

  @Test
  void consentIsGivenAndWithdrawnWithItsDate() {
    Page page = reader("Consenting Reader", Browsing.DESK, ColorScheme.LIGHT);
    Locator training = page.locator("#consent-training");
    assertThat(training).containsText("Not given.");
    button(page, "Agree to: Better lists for everybody").press("Enter");
    assertThat(training).containsText("Given on");
    button(page, "Withdraw: Better lists for everybody").press("Enter");
    assertThat(training).containsText("Withdrawn on");
  }

  @Test
  void everythingIsTakenAwayInOneFile() throws IOException {
    Page page = reader("Packing Reader", Browsing.PHONE, ColorScheme.DARK);
    Download file =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as JSON"))
                    .click());
    Assertions.assertThat(Files.readString(file.path())).contains("Packing Reader");
  }

  @Test
  void erasureAsksTwiceAndLeavesAReceiptAndNothingElse() {
    browsing.expectErrors();
    Page page = reader("Leaving Reader", Browsing.DESK, ColorScheme.LIGHT);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erase my account…"))
        .press("Enter");
    page.locator("input[name=passphrase]").fill(Browsing.PASSPHRASE);
    page.locator("input[name=sure]").press("Space");
    button(page, "Erase everything now").press("Enter");
    assertThat(page.locator("h1")).hasText("Erased");
    assertThat(page.locator("dl")).containsText("Receipt");
    page.navigate("/sign-in");
    page.locator("#name").fill("Leaving Reader");
    page.locator("#passphrase").fill(Browsing.PASSPHRASE);
    page.locator("#passphrase").press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
  }

  @Test
  void breaksNoAccessibilityRuleAndNeverScrollsSideways() {
    browsing.expectErrors();
    Page page = reader("Axe Reader", Browsing.DESK, ColorScheme.LIGHT);
    for (String path : List.of("/me/data", "/me/data/erase", "/nothing-here", "/me/data?lang=ar")) {
      page.navigate(path);
      Accessible.check(page, path);
    }
    page.context().clearCookies();
    page.navigate("/me/data");
    Accessible.check(page, "a guest");
  }
}
