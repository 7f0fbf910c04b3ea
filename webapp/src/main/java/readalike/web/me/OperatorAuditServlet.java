package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/operator/audit?n=50&offset=0}: what happened to all accounts. 200 as for one's
 * own; 401 when nobody has signed in; 403 for who is no operator.
 */
final class OperatorAuditServlet extends HttpServlet {
  private final Readers readers;

  OperatorAuditServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.callers().operator(request);
    Parameters parameters = Parameters.of(request);
    int n = parameters.integer("n", 50, 1, 1000);
    int offset = parameters.integer("offset", 0, 0, 1_000_000);
    JsonAnswer.write(response, AuditServlet.json(readers.audit().all(n, offset)));
  }
}
