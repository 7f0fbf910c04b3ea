package readalike.command.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the pages for the documentation; {@code ./readalike screenshots} makes them. */
@Tag("browser")
@EnabledIfSystemProperty(named = "readalike.screenshots", matches = ".+")
final class Screenshots {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @ParameterizedTest
  @CsvSource({
    "home, /, 1280, LIGHT",
    "home-phone, /, 390, LIGHT",
    "search, /search?q=the&tag=fantasy, 1280, LIGHT",
    "search-phone, /search?q=mokingbird, 390, DARK",
    "book, /book/to-kill-a-mockingbird, 1280, DARK",
    "book-phone, /book/to-kill-a-mockingbird, 390, LIGHT",
    "reader, /reader/123, 1280, LIGHT",
    "reader-dark, /reader/123, 1280, DARK",
    "reader-phone, /reader/123, 390, DARK",
    "reader-arabic, /reader/123?lang=ar, 1280, LIGHT",
    "my-data, /me/data, 1280, LIGHT",
    "my-data-phone, /me/data, 390, DARK",
    "widget, /embed/similar?isbn=9780451524935&size=large&n=6, 1280, LIGHT"
  })
  void draw(String name, String address, int width, ColorScheme colours) throws IOException {
    Page page =
        address.startsWith("/me")
            ? browsing.reader(Site.url(), "Reader of " + name, width, colours)
            : browsing.visitor(width, colours);
    page.navigate(address);
    Browsing.settle(page);
    if (!address.startsWith("/embed")) {
      page.locator(".nav__account > *").first().waitFor();
    }
    Path folder = Path.of("..", "docs").toAbsolutePath().normalize();
    Files.write(folder.resolve(name + ".png"), SmallPng.of(page.screenshot()));
  }
}
