package readalike.web.page;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.text.SearchRequest;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;

/**
 * Writes the pages that are asked for first once for nobody, so that the first reader after a start
 * does not wait for classes and index pages to be loaded.
 */
public final class FirstPages {
  private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);
  private static final String WORDS = "the";

  private final ServedBuilds builds;
  private final PageTemplates templates;

  public FirstPages(ServedBuilds builds, PageTemplates templates) {
    this.builds = builds;
    this.templates = templates;
  }

  /** Home, a search and the best known book, in the language of most; a failure is only logged. */
  public void write() {
    try {
      render();
    } catch (IOException failure) {
      LOG.warn("the first pages could not be written ahead", failure);
    }
  }

  private void render() throws IOException {
    Texts texts = templates.languages().of(SiteLanguages.DEFAULT).orElseThrow();
    try (BuildLoan loan = builds.tryBorrow().orElse(null)) {
      if (loan == null) {
        return;
      }
      ServedBuild build = loan.build();
      templates.render(HomePage.page(build, true, texts), texts);
      templates.render(SearchPage.page(SearchRequest.words(WORDS, 20), build, texts), texts);
      List<Recommendation> best =
          build.recommender().recommend(RecommendationRequest.top(HomePage.NOBODY, 1));
      for (Recommendation each : best) {
        templates.render(BookPage.page(each.book().id(), build, texts), texts);
      }
    }
  }
}
