package readalike.web.operator;

import com.google.gson.JsonElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;

/** What an operator asks for as JSON: 401 for nobody, 403 for who is no operator. */
abstract class OperatorServlet extends HttpServlet {
  private final Readers readers;

  OperatorServlet(Readers readers) {
    this.readers = readers;
  }

  /** The answer to somebody who may have it. */
  abstract JsonElement answer(Parameters parameters) throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.callers().operator(request);
    JsonAnswer.write(response, answer(Parameters.of(request)));
  }
}
