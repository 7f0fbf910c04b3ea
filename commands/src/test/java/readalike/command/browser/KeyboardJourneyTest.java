package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first search to the export of everything, without a mouse. */
@Tag("browser")
final class KeyboardJourneyTest {
  /** More stops than any page has before what is looked for. */
  private static final int MOST_STOPS = 150;

  private static final String LIST = "section:has(#their-list) .row h3";

  /** Whether one sees where the focus is: an outline of at least two pixels, on the screen. */
  private static final String SEEN =
      """
      () => {
        const at = document.activeElement;
        const outlined = [at, ...at.querySelectorAll('*')].some((each) => {
          const style = getComputedStyle(each);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        });
        const box = at.getBoundingClientRect();
        const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return outlined && onScreen ? '' : at.outerHTML.slice(0, 200);
      }
      """;

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void everythingIsReachedAndDoneByKeys() throws IOException {
    Page page = browsing.visitor();
    page.navigate("/");
    Browsing.settle(page);

    page.keyboard().press("/");
    assertThat(page.locator(".hero [data-search]")).isFocused();
    page.waitForResponse(
        answer -> answer.url().contains("q=mockingb&"), () -> page.keyboard().type("mockingb"));
    assertThat(page.locator("[role=option]").first()).containsText("To Kill a Mockingbird");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("To Kill a Mockingbird");
    Browsing.settle(page);

    tabTo(page, ".yours .rate__star");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("5");
    assertThat(page.locator(".snackbar")).containsText("Rated To Kill a Mockingbird");
    tabTo(page, ".snackbar button");
    page.keyboard().press("Enter");
    assertThat(page.locator(".yours .rate__clear")).isHidden();
    backTo(page, ".yours .rate__star");
    page.keyboard().press("4");
    assertThat(page.locator(".yours .rate__clear")).isVisible();

    backTo(page, ".nav a[href='/me']");
    page.keyboard().press("Enter");
    assertThat(page.locator(LIST).first()).isVisible();
    Browsing.settle(page);
    List<String> before = page.locator(LIST).allTextContents();
    tabTo(page, ".fold__head");
    page.keyboard().press("Enter");
    tabTo(page, "input[type=range]");
    page.keyboard().press("End");
    assertThat(page).hasURL(Pattern.compile("/me\\?.+=-?1$"));
    page.waitForFunction(
        "([list, before]) => [...document.querySelectorAll(list)].map(e => e.textContent).join('|')"
            + " !== before",
        List.of(LIST, String.join("|", before)));

    backTo(page, ".nav__account a[href='/sign-in']");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Sign in");
    tabTo(page, "#main a[href='/sign-up']");
    page.keyboard().press("Enter");
    assertThat(page.locator(".form__consents")).isVisible();
    tabTo(page, "#name");
    page.keyboard().type("Keys From Start To End");
    tabTo(page, "#passphrase");
    page.keyboard().type(Browsing.PASSPHRASE);
    tabTo(page, ".form__consents input");
    page.keyboard().press("Space");
    tabTo(page, ".form button[type=submit]");
    page.keyboard().press("Enter");

    assertThat(page.locator(".shelves h2").first()).isVisible();
    Browsing.settle(page);
    backTo(page, ".nav__account a[href='/me/data']");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("My data");
    tabTo(page, "a[href*='export?format=json']");
    Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
    Assertions.assertThat(Files.readString(file.path()))
        .contains("Keys From Start To End", "to-kill-a-mockingbird");
  }

  private static void tabTo(Page page, String selector) {
    move(page, "Tab", selector);
  }

  private static void backTo(Page page, String selector) {
    move(page, "Shift+Tab", selector);
  }

  /** Presses a key until the focus is where it is wanted; at every stop one sees where it is. */
  private static void move(Page page, String key, String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press(key);
      Assertions.assertThat(page.evaluate(SEEN)).as("focus that nobody sees").isEqualTo("");
      boolean there =
          (Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
      if (there) {
        return;
      }
    }
    throw new AssertionError("no stop of the Tab key is " + selector);
  }
}
