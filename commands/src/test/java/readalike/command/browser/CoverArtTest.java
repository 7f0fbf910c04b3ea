package readalike.command.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import readalike.web.cover.Cover;

/** Covers are drawn by the server and by the script; this holds both together. */
@Tag("browser")
final class CoverArtTest {
  private static final List<String> ENDS =
      List.of(
          "",
          " and the Extraordinarily Long Title of a Second Volume That Goes On and On for Ever",
          " 百年の孤独",
          " Donaudampfschifffahrtsgesellschaftskapitänswitwe & <Sons> \"quoted\"",
          " 📚 ﷺ Ünïcödé İstanbul");

  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void serverAndScriptDrawTheSameCovers() {
    Page page = browsing.visitor();
    page.navigate("/design");
    List<String> titles = new ArrayList<>();
    List<String> covers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (String end : ENDS) {
        String title = "Book " + i + end;
        titles.add(title);
        covers.add(Cover.svg(title, List.of("Author " + i + end)));
      }
    }
    covers.add(Cover.svg("Nobody’s", List.of()));
    Object drawn =
        page.evaluate(
            """
            async (titles) => {
              const { cover } = await import('/js/parts/cover.js');
              const named = titles.map((title) => ({ title, authors: [title.replace('Book', 'Author')] }));
              return [...named, { title: 'Nobody’s', authors: [] }].map((book) => cover(book).outerHTML);
            }
            """,
            titles);
    assertThat(drawn).isEqualTo(covers);
  }
}
