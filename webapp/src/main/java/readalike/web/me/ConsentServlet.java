package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Purpose;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.http.Parameters;

/**
 * {@code PUT /api/v1/me/consents/{purpose} {given, wording}}: gives or withdraws a consent; {@code
 * wording} is the version of the words that the reader saw. 200 as in the list; 404 for another
 * purpose; 409 when it is given to words that are not today's.
 */
final class ConsentServlet extends HttpServlet {
  private final Readers readers;

  ConsentServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    Purpose purpose = ConsentsServlet.purpose(Parameters.of(request).path("purpose"));
    JsonFields body = new JsonFields("", JsonBody.read(request));
    boolean given = body.flag("given");
    int wording =
        body.integer("wording", given ? 0 : purpose.wording(), 0, ConsentsServlet.LATEST_WORDING);
    JsonAnswer.write(
        response, ConsentsServlet.json(readers.consents().set(caller, purpose, given, wording)));
  }
}
