package readalike.web.me;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.engine.text.SearchRequest;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.http.Route;

/**
 * Stands before the search and notes what readers who agreed to it have searched for, the first
 * page of each; the answer is the same, and is not kept waiting.
 */
public final class RememberedSearches extends HttpServlet {
  private static final String SEARCH = "/api/v1/search";

  private static final Logger LOG = LoggerFactory.getLogger(RememberedSearches.class);

  private final HttpServlet search;
  private final Readers readers;

  private RememberedSearches(HttpServlet search, Readers readers) {
    this.search = search;
    this.readers = readers;
  }

  /** The route itself, or for the search, one that remembers. */
  public static Route of(Route route, Readers readers) {
    return route.template().equals(SEARCH) && route.method().equals("GET")
        ? new Route("GET", SEARCH, new RememberedSearches(route.servlet(), readers))
        : route;
  }

  @Override
  public void init() throws ServletException {
    search.init(getServletConfig());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    search.service(request, response);
    try {
      note(request);
    } catch (Refusal unreachable) {
      LOG.debug("a search was not noted: {}", unreachable.getMessage());
    }
  }

  private void note(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request);
    String words = parameters.text("q", SearchRequest.MAX_WORDS_LENGTH).strip();
    if (!words.isEmpty() && parameters.integer("offset", 0, 0, Integer.MAX_VALUE) == 0) {
      readers.callers().find(request).ifPresent(caller -> readers.searches().note(caller, words));
    }
  }
}
