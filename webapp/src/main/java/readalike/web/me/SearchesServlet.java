package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.account.Searches;
import readalike.web.api.JsonAnswer;

/**
 * {@code GET /api/v1/me/searches}: what the reader has searched for since they agreed to its being
 * kept. 200 {@code [{words, time}]}, the latest first.
 *
 * <p>{@code DELETE}: forgets all of them. 204.
 */
final class SearchesServlet extends HttpServlet {
  private final Readers readers;

  SearchesServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    JsonArray searches = new JsonArray();
    for (Searches.Search search : readers.searches().list(caller)) {
      searches.add(json(search));
    }
    JsonAnswer.write(response, searches);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.searches().clear(readers.callers().writer(request));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  static JsonObject json(Searches.Search search) {
    JsonObject json = new JsonObject();
    json.addProperty("words", search.words());
    json.addProperty("time", search.time().toString());
    return json;
  }
}
