package readalike.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/** {@code GET /reader/{id}}: what a reader of the data set could read next. */
final class ReaderPage extends PageServlet {
  private static final int BOOKS = 20;

  ReaderPage(ServedBuilds builds, PageTemplates templates) {
    super(builds, templates);
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException {
    String id = parameters.path("id");
    Profile profile = build.reader(id);
    float highest = build.snapshot().facts().scale().highest();
    List<Map<String, Object>> books =
        build.recommender().recommend(RecommendationRequest.top(profile, BOOKS)).stream()
            .map(each -> PlainBook.line(each.book(), note(each, id, highest, texts), texts))
            .toList();
    String heading = texts.text("reader", Parameters.shortened(id));
    return new Page(
        200,
        texts.text("titled", heading),
        texts.text("readerDescription", Parameters.shortened(id)),
        PlainBook.address("reader", id),
        "profile",
        false,
        "reader",
        Map.of(
            "heading", heading, "shelf", texts.text("shelfCount", profile.size()), "books", books));
  }

  private static String note(Recommendation item, String reader, float highest, Texts texts) {
    String stars = String.format(Locale.ROOT, "%.1f", item.estimate());
    return texts.text("predictedFor", stars, highest)
        + ". "
        + texts.reasons().of(item.reason(), Parameters.shortened(reader));
  }
}
