package readalike.web.page;

import java.util.Map;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET} of a page that only its script fills: a heading and one sentence stand without it.
 */
final class FixedPage extends PageServlet {
  private final String path;
  private final String name;

  /**
   * @param path the page's address
   * @param name the texts {@code NAMETitle} and {@code NAMELead} are its heading and its sentence
   */
  FixedPage(ServedBuilds builds, PageTemplates templates, String path, String name) {
    super(builds, templates);
    this.path = path;
    this.name = name;
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) {
    String heading = texts.text(name + "Title");
    String lead = texts.text(name + "Lead");
    return new Page(
        200,
        texts.text("titled", heading),
        lead,
        path,
        "website",
        false,
        "message",
        Map.of("heading", heading, "message", lead, "script", true));
  }
}
