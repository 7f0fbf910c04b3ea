package readalike.web.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CoverTest {
  @Test
  void theSameBookAlwaysWearsTheSameCoverAndOthersDiffer() {
    Set<String> covers = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      covers.add(Cover.svg("Book " + i, List.of("Somebody")));
    }
    assertThat(covers).hasSize(50);
    assertThat(Cover.svg("Book 1", List.of("Somebody"))).isIn(covers);
  }

  @Test
  void markupInATitleIsText() {
    assertThat(Cover.svg("<img src=x onerror=alert(1)>", List.of("<b>&")))
        .doesNotContain("<img", "<b>")
        .contains("&lt;img", "&lt;b&gt;&amp;");
  }

  @Test
  void aLongTitleIsCutAndEveryLineIsWithinItsRoom() {
    Fitted fitted = Fitted.of("word ".repeat(80).strip(), 90, 60, new double[] {20, 10});
    assertThat(fitted.size()).isEqualTo(10);
    assertThat(fitted.lines()).hasSize(5);
    assertThat(fitted.lines().getLast()).endsWith("…");
  }

  @Property(tries = 300)
  void everyTitleHasAPictureThatIsWellFormed(@ForAll String title, @ForAll String author)
      throws Exception {
    String svg = Cover.svg(printable(title), List.of(printable(author))).replace("&nbsp;", " ");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /** What XML can hold at all. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(letter -> letter >= ' ' && letter < 0xd800)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
