package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Readers;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;

/**
 * {@code GET /api/v1/operator/searches?n=100}: the words that were searched for in vain, the
 * frequent first, and the state of the synonyms. 200 {@code {items: [{words, count, tooHigh,
 * found}], synonyms: {phrases, problems}}}. {@code DELETE} forgets the words: 204. 401 when nobody
 * has signed in; 403 for who is no operator.
 */
final class OperatorSearchesServlet extends HttpServlet {
  private final Readers readers;
  private final UnansweredSearches unanswered;
  private final SynonymsFile synonyms;

  OperatorSearchesServlet(Readers readers, UnansweredSearches unanswered, SynonymsFile synonyms) {
    this.readers = readers;
    this.unanswered = unanswered;
    this.synonyms = synonyms;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.callers().operator(request);
    int n = Parameters.of(request).integer("n", 100, 1, UnansweredSearches.MOST);
    JsonObject state = new JsonObject();
    state.addProperty("phrases", synonyms.current().size());
    state.add("problems", BookJson.texts(synonyms.problems()));
    JsonObject answer = new JsonObject();
    answer.add("items", UnansweredSearches.json(unanswered.most(n)));
    answer.add("synonyms", state);
    JsonAnswer.write(response, answer);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    readers.callers().operator(request);
    unanswered.clear();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
