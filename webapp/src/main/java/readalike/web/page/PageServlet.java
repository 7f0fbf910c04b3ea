package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * {@code GET} of one of the page's own addresses: a whole document that says in its head what it
 * is, shows its content to readers without scripts, and is filled by the page's script for all
 * others. The language is the one chosen by {@code ?lang=}, which is kept in a cookie, else the
 * browser's. 404 for a book or reader that is not there, 400 for a parameter out of its bounds, 503
 * without a build; each of them is a page too.
 */
abstract class PageServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final PageTemplates templates;

  PageServlet(ServedBuilds builds, PageTemplates templates) {
    this.builds = builds;
    this.templates = templates;
  }

  /**
   * What stands at an address.
   *
   * @throws Refusal when nothing does
   */
  abstract Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException;

  /** The same where it depends on more than the address. */
  Page page(HttpServletRequest request, ServedBuild build, Texts texts) throws IOException {
    return page(Parameters.of(request), build, texts);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (LanguageChoice.isMade(request, response, templates.languages())) {
      return;
    }
    Texts texts = templates.languages().of(request);
    Page page = page(request, texts);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Language, Cookie");
    response
        .getOutputStream()
        .write(templates.render(page, texts).getBytes(StandardCharsets.UTF_8));
  }

  private Page page(HttpServletRequest request, Texts texts) throws IOException {
    try (BuildLoan loan = builds.borrow()) {
      return page(request, loan.build(), texts);
    } catch (Refusal refusal) {
      int status = refusal.status();
      return Page.message(
          status,
          status == HttpServletResponse.SC_SERVICE_UNAVAILABLE
              ? texts.text("openingTitle")
              : ErrorPages.heading(status, texts),
          ErrorPages.told(status, refusal.getMessage(), texts),
          request.getRequestURI(),
          texts);
    }
  }
}
