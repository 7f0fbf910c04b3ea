package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * {@code DELETE /api/v1/me/keys/{id}}: deletes a key, which opens nothing any more. 204; 404 when
 * the reader has no such key.
 */
final class KeyServlet extends HttpServlet {
  private final Readers readers;

  KeyServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    if (!readers.keys().delete(caller, Parameters.of(request).path("id"))) {
      throw Refusal.notFound("you have no such key");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
