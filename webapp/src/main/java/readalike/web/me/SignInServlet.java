package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Passphrase;
import readalike.web.account.ReaderName;
import readalike.web.account.Readers;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;

/**
 * {@code PUT /api/v1/me/sign-in {passphrase, newName, newPassphrase}}: changes what one signs in
 * with; either of the last two may be left out. All other sessions end. 204; 401 when {@code
 * passphrase} is wrong; 409 when the new pair is taken; 429 while the name is locked.
 */
final class SignInServlet extends HttpServlet {
  private final Readers readers;

  SignInServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonFields body = new JsonFields("", JsonBody.read(request));
    Passphrase present = new Passphrase(body.text("passphrase"));
    String newName = body.text("newName", 1000);
    String newPassphrase = body.text("newPassphrase", 2000);
    readers
        .accounts()
        .changeSignIn(
            caller,
            present,
            newName.isEmpty() ? readers.accounts().person(caller).name() : ReaderName.of(newName),
            newPassphrase.isEmpty() ? present : new Passphrase(newPassphrase));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
