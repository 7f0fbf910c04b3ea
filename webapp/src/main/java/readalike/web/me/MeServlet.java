package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Person;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;

/**
 * {@code GET /api/v1/me}: the account. 200 {@code {user, name, email, operator, created, ratings,
 * marks}}, the last two as counts; 401 when nobody has signed in.
 */
final class MeServlet extends HttpServlet {
  private final Readers readers;

  MeServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    Person person = readers.accounts().person(caller);
    JsonObject answer = new JsonObject();
    answer.addProperty("user", caller.reader());
    answer.addProperty("name", person.name().shown());
    answer.addProperty("email", person.email());
    answer.addProperty("operator", caller.isOperator());
    answer.addProperty("created", readers.accounts().created(caller).toString());
    answer.addProperty("ratings", readers.ratings().count(caller));
    answer.addProperty("marks", readers.marks().count(caller));
    JsonAnswer.write(response, answer);
  }
}
