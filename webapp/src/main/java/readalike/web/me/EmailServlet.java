package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;

/**
 * {@code PUT /api/v1/me/email {email}}: changes the address; an empty one removes it. 204; 400 for
 * what is no address; 401 and 403 as for every write in person.
 */
final class EmailServlet extends HttpServlet {
  private final Readers readers;

  EmailServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonFields body = new JsonFields("", JsonBody.read(request));
    readers.accounts().changeEmail(caller, body.text("email"));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
