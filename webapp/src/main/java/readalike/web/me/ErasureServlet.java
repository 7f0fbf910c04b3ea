package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Erasure;
import readalike.web.account.Passphrase;
import readalike.web.account.Readers;
import readalike.web.account.SessionCookie;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;

/**
 * {@code POST /api/v1/me/erasure {passphrase}}: erases the account for good. 200 {@code {receipt,
 * time, ratings, marks, searches, builds}}, the counts of what was erased; {@code builds} were
 * trained on the reader's ratings and are removed when the next build takes their place. 401 when
 * the passphrase is wrong; 429 while the name is locked.
 */
final class ErasureServlet extends HttpServlet {
  private final Readers readers;

  ErasureServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonFields body = new JsonFields("", JsonBody.read(request));
    Erasure.Receipt receipt =
        readers.erasure().erase(caller, new Passphrase(body.text("passphrase")));
    JsonObject answer = new JsonObject();
    answer.addProperty("receipt", receipt.number());
    answer.addProperty("time", receipt.time().toString());
    answer.addProperty("ratings", receipt.ratings());
    answer.addProperty("marks", receipt.marks());
    answer.addProperty("searches", receipt.searches());
    answer.add("builds", BookJson.texts(receipt.builds()));
    SessionCookie.clear(request, response);
    JsonAnswer.write(response, answer);
  }
}
