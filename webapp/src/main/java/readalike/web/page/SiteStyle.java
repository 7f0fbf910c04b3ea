package readalike.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The style sheets that every page needs as one file, since a browser paints nothing before it has
 * them all. Whoever edits them edits the parts.
 */
final class SiteStyle {
  private static final String FOLDER = "/css/";
  private static final String PATH = FOLDER + "site.css";

  /** In the order in which they build on each other. */
  private static final List<String> PARTS =
      List.of("tokens.css", "base.css", "components.css", "pages.css");

  private SiteStyle() {}

  /**
   * The parts in one file.
   *
   * @throws IllegalArgumentException when a part is missing
   */
  static SiteFile of(List<SiteFile> files) {
    StringBuilder all = new StringBuilder();
    for (String part : PARTS) {
      String text =
          files.stream()
              .filter(file -> file.path().equals(FOLDER + part))
              .findFirst()
              .map(SiteFile::text)
              .orElseThrow(() -> new IllegalArgumentException("the site lacks " + FOLDER + part));
      all.append(text.strip()).append('\n');
    }
    return new SiteFile(PATH, all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
