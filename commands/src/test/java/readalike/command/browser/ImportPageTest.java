package readalike.command.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
final class ImportPageTest {
  private static final String HEADER =
      "Book Id,Title,Author,ISBN,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf\n";
  private static final String EXPORT =
      HEADER
          + "1,\"Dune (Dune, #1)\",Frank Herbert,\"=\"\"0441013597\"\"\",\"=\"\"9780441013593\"\"\",5,,,,read\n"
          + "2,Emma,Jane Austen,,,4,,,,read\n"
          + "3,Solaris,Stanisław Lem,,,0,,,,to-read\n"
          + "4,<img src=x onerror=alert(1)>,Nobody,,,3,,,,read\n";

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void anExportIsLookedAtFirstAndThenTakenIn() {
    Page page = open(EXPORT);
    assertThat(page.locator("#preview")).hasText("3 books found");
    assertThat(page.locator("tbody tr")).hasCount(3);
    assertThat(page.locator("tbody tr").last()).containsText("To read");
    assertThat(page.locator(".fold__head").last()).containsText("1 row was not found");
    assertThat(page.locator("main img")).hasCount(0);
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("Emma"))
        .locator("input")
        .press(" ");
    page.getByText("Take 2 books in").press("Enter");
    assertThat(page.locator("section:has(#your-books) .row h3")).hasText("Dune");
    assertThat(page.locator("section:has(#their-list) .row h3").first()).isVisible();
    assertThat(page.getByText("Solaris").first()).isVisible();
  }

  @Test
  void aDroppedFileIsReadToo() {
    Page page = browsing.visitor();
    page.navigate("/import");
    assertThat(page.locator(".drop")).isVisible();
    page.evaluate(
        "text => { const data = new DataTransfer();"
            + " data.items.add(new File([text], 'library.csv', {type: 'text/csv'}));"
            + " document.querySelector('.drop')"
            + ".dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true})); }",
        EXPORT);
    assertThat(page.locator("#preview")).hasText("3 books found");
  }

  @Test
  void anotherFileIsRefusedWithTheReason() {
    browsing.expectErrors();
    Page page = open("nothing,of,this\n1,2,3\n");
    assertThat(page.locator(".state__message")).not().isEmpty();
    assertThat(page.locator("#preview")).hasCount(0);
  }

  private static Page open(String export) {
    Page page = browsing.visitor();
    page.navigate("/import");
    page.locator("#export")
        .setInputFiles(new FilePayload("library.csv", "text/csv", export.getBytes(UTF_8)));
    return page;
  }
}
