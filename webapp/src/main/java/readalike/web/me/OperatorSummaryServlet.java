package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Operators;
import readalike.web.account.Readers;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;

/**
 * {@code GET /api/v1/operator/summary}: how many readers there are and what they have agreed to.
 * 200 {@code {accounts, operators, sessions, keys, ratings, marks, consents: {recommendations,
 * training, search-history}, spoiltBuilds}}; spoilt builds hold ratings of somebody who has left or
 * withdrawn and must not be served again. 401 when nobody has signed in; 403 for who is no
 * operator.
 */
final class OperatorSummaryServlet extends HttpServlet {
  private final Readers readers;

  OperatorSummaryServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.callers().operator(request);
    Operators.Counts counts = readers.operators().counts();
    JsonObject consents = new JsonObject();
    consents.addProperty("recommendations", counts.recommendations());
    consents.addProperty("training", counts.training());
    consents.addProperty("search-history", counts.searchHistory());
    JsonObject answer = new JsonObject();
    answer.addProperty("accounts", counts.accounts());
    answer.addProperty("operators", counts.operators());
    answer.addProperty("sessions", counts.sessions());
    answer.addProperty("keys", counts.keys());
    answer.addProperty("ratings", counts.ratings());
    answer.addProperty("marks", counts.marks());
    answer.add("consents", consents);
    answer.add("spoiltBuilds", BookJson.texts(readers.training().spoilt()));
    JsonAnswer.write(response, answer);
  }
}
