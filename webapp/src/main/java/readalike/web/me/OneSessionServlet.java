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
 * {@code DELETE /api/v1/me/sessions/{id}}: signs out one session of the reader. 204; 404 when they
 * have no such session.
 */
final class OneSessionServlet extends HttpServlet {
  private final Readers readers;

  OneSessionServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    if (!readers.sessions().end(caller, Parameters.of(request).path("id"))) {
      throw Refusal.notFound("you have no such session");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
