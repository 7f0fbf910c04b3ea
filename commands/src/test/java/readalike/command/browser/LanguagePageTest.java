package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in another language, one that runs from right to left. */
@Tag("browser")
final class LanguagePageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aLanguageIsChosenAtTheFootOfThePageAndStays() {
    Page page = browsing.visitor();
    page.navigate("/search?q=mockingbird");
    assertThat(page.locator("h1")).containsText("mockingbird");
    page.locator(".languages a[lang=ar]").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("h1")).containsText("«mockingbird»");
    page.locator(".row h3 a").first().click();
    assertThat(page.locator("h2#readalikes")).hasText("كتب شبيهة");
    page.locator(".languages a[lang=en]").click();
    assertThat(page.locator("h2#readalikes")).hasText("Readalikes");
  }

  /** Both read the same file by rules of their own; this holds them together. */
  @Test
  void scriptAndServerUseTheSamePluralForms() {
    Page page = browsing.visitor();
    page.navigate("/?lang=ar");
    Object forms =
        page.evaluate(
            "async () => { const { t } = await import('/js/strings.js');"
                + " return [0, 1, 2, 3, 11, 100].map((n) => t.counts.books(n)).join('|'); }");
    Assertions.assertThat(forms)
        .asString()
        .matches("لا كتب\\|كتاب واحد\\|كتابان\\|\\S+ كتب\\|\\S+ كتابًا\\|\\S+ كتاب");
  }
}
