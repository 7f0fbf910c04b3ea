package readalike.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/** {@code GET /}: the search box and books to start with. */
final class HomePage extends PageServlet {
  private static final int BOOKS = 10;

  /** Only a guess, which shows nothing of anybody: the script knows. */
  private static final String SESSION = "session=";

  /** Somebody who has read nothing. */
  static final Profile NOBODY = Profile.of(new int[0], new float[0]);

  HomePage(ServedBuilds builds, PageTemplates templates) {
    super(builds, templates);
  }

  @Override
  Page page(HttpServletRequest request, ServedBuild build, Texts texts) throws IOException {
    String cookies = request.getHeader("Cookie");
    return page(build, cookies == null || !cookies.contains(SESSION), texts);
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException {
    return page(build, true, texts);
  }

  /**
   * @param isGuest whether to show at once what the script will show to somebody new
   */
  static Page page(ServedBuild build, boolean isGuest, Texts texts) throws IOException {
    List<Map<String, Object>> books =
        build.recommender().recommend(RecommendationRequest.top(NOBODY, BOOKS)).stream()
            .map(each -> PlainBook.line(each.book(), "", texts))
            .toList();
    return new Page(
        200,
        texts.text("homeTitle"),
        texts.text("siteDescription"),
        "/",
        "website",
        true,
        "home",
        Map.of(
            "lead",
            texts.text("heroLead", build.snapshot().facts().books()),
            "large",
            true,
            "guest",
            isGuest,
            "words",
            "",
            "any",
            !books.isEmpty(),
            "books",
            books));
  }
}
