package readalike.web.operator;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.http.Parameters;

/**
 * {@code POST /api/v1/operator/builds/{id}/publish {instead}}: serves this build from now on, newer
 * or older than the present one; {@code instead} is the one that the operator saw served, which
 * keeps two operators from undoing each other unseen. 200 {@code {build, before}}; 404 for no such
 * build; 409 when another build is served by now, or this one cannot be opened. Recorded in the
 * audit.
 */
final class PublishServlet extends HttpServlet {
  private final Readers readers;
  private final Publishing publishing;

  PublishServlet(Readers readers, Publishing publishing) {
    this.readers = readers;
    this.publishing = publishing;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller operator = readers.callers().operator(request);
    String id = Parameters.of(request).path("id");
    JsonFields body = new JsonFields("", JsonBody.read(request));
    String before = publishing.publish(operator, id, body.text("instead", DiffServlet.LONGEST_ID));
    JsonObject answer = new JsonObject();
    answer.addProperty("build", id);
    answer.addProperty("before", before.isEmpty() ? null : before);
    JsonAnswer.write(response, answer);
  }
}
