package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readalike.web.account.Accounts;
import readalike.web.account.Passphrase;
import readalike.web.account.Person;
import readalike.web.account.Purpose;
import readalike.web.account.ReaderName;
import readalike.web.account.Readers;
import readalike.web.account.SessionCookie;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.api.NewReader;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;

/**
 * {@code POST /api/v1/account {name, passphrase, email, consents: [{purpose, wording}], ratings:
 * [{book, rating}]}}: signs up; the last three may be left out, {@code consents} are those that are
 * given, {@code ratings} those of the guest who signs up. 201 {@code {user, name, operator, csrf,
 * unknown}} with the cookie of a session; {@code unknown} are the books that the catalogue does not
 * have; 400 for what does not fit; 409 when the name and the passphrase together are taken, or for
 * an outdated wording; 429 while the name is locked.
 */
final class AccountServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;

  AccountServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    Person person = new Person(ReaderName.of(body.text("name")), body.text("email", 1000));
    Passphrase passphrase = new Passphrase(body.text("passphrase"));
    NewReader guest = NewReader.of(body);
    List<String> unknown = unknown(guest);
    Map<String, Float> ratings = new LinkedHashMap<>(guest.ratings());
    ratings.keySet().removeAll(unknown);
    Accounts.SignedIn signedIn =
        readers
            .accounts()
            .signUp(new Accounts.NewAccount(person, passphrase, consents(body), ratings));
    JsonObject answer = SessionServlet.json(signedIn);
    answer.add("unknown", BookJson.texts(unknown));
    readers.callers().leaveFormer(request);
    SessionCookie.set(request, response, signedIn.token());
    response.setStatus(HttpServletResponse.SC_CREATED);
    JsonAnswer.write(response, answer);
  }

  private List<String> unknown(NewReader guest) throws IOException {
    if (guest.ratings().isEmpty()) {
      return List.of();
    }
    try (BuildLoan loan = builds.borrow()) {
      // Refuses ratings that are off the scale.
      guest.in(loan.build().snapshot());
      return guest.unknown(loan.build().snapshot());
    }
  }

  private static Map<Purpose, Integer> consents(JsonFields body) {
    Map<Purpose, Integer> consents = new EnumMap<>(Purpose.class);
    for (JsonFields consent : body.objects("consents", Purpose.values().length)) {
      consents.put(
          ConsentsServlet.purpose(consent.text("purpose")),
          consent.integer("wording", 0, 0, ConsentsServlet.LATEST_WORDING));
    }
    return consents;
  }
}
