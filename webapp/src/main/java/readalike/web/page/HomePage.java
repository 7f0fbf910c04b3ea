package readalike.web.page;

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
  private static final Profile NOBODY = Profile.of(new int[0], new float[0]);

  HomePage(ServedBuilds builds, PageTemplates templates) {
    super(builds, templates);
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException {
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
        Map.of("words", "", "any", !books.isEmpty(), "books", books));
  }
}
