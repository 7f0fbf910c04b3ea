package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Question;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;

/**
 * {@code POST /api/v1/onboarding {ratings: [{book, rating}], unknown: [book], n}}: which books a
 * newcomer is best asked about next, given the answers so far; nothing is stored. Rules, {@code
 * language} and {@code avoid} of {@link ListBody} hold too. 200 {@code {questions: [{book,
 * knownBy}], answered, build}}, the one that teaches the most first, {@code knownBy} the share of
 * readers that has rated it, {@code answered} how many of the ratings count; empty when there is
 * nothing left to ask; 400 for a body that is not this; 413, 415 and 503 as everywhere.
 */
final class OnboardingServlet extends HttpServlet {
  private static final int MOST_UNKNOWN = 1000;

  private final ServedBuilds builds;

  OnboardingServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    List<String> unknown = body.textsOrNone("unknown", MOST_UNKNOWN);
    int n = body.integer("n", 1, 1, Question.MOST);
    ListBody asked = ListBody.of(body);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile answered = reader.in(build.snapshot());
      JsonArray questions = new JsonArray();
      for (Question question :
          build
              .recommender()
              .questions(
                  answered, ListParameters.numbers(build, unknown), asked.wishes().rules(), n)) {
        JsonObject json = new JsonObject();
        json.add("book", BookJson.of(question.book()));
        json.add("knownBy", JsonAnswer.number(question.knownBy()));
        questions.add(json);
      }
      JsonObject answer = new JsonObject();
      answer.add("questions", questions);
      answer.addProperty("answered", answered.size());
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
