package readalike.web.mydata;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import readalike.web.account.ApiKeys;
import readalike.web.account.Caller;
import readalike.web.account.Purpose;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.ServedPage;
import readalike.web.page.Texts;

/**
 * {@code GET /me/data}: all that is kept of the reader who has signed in. {@code POST} does what
 * one of its forms asks for, which its field {@code act} names: {@code consent}, {@code sign-out},
 * {@code sign-out-everywhere}, {@code make-key} or {@code delete-key}.
 */
final class MyDataPage extends ServedPage {
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_ID = 100;

  private final Readers readers;

  MyDataPage(PageTemplates templates, Readers readers) {
    super(templates);
    this.readers = readers;
  }

  @Override
  protected Page page(HttpServletRequest request, Texts texts) {
    Caller caller = readers.callers().owner(request);
    Map<String, Object> content = new HashMap<>(new MyDataContent(readers, texts).of(caller));
    content.put("csrf", readers.callers().csrf(request).orElse(""));
    content.put("action", MyDataRoutes.HOME);
    content.put("erase", MyDataRoutes.ERASE);
    return page(texts.text("served.data.title"), MyDataRoutes.HOME, "my-data", content, texts);
  }

  @Override
  protected Outcome act(HttpServletRequest request, Parameters form, Texts texts)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    String act = form.text("act", LONGEST_ID);
    return switch (act) {
      case "consent" -> {
        consent(caller, form);
        yield new Outcome.GoTo(MyDataRoutes.HOME + "#consents");
      }
      case "sign-out" -> {
        String session = form.text("session", LONGEST_ID);
        if (!readers.sessions().end(caller, session)) {
          throw Refusal.notFound("you have no such session");
        }
        yield new Outcome.GoTo(
            caller.session().filter(session::equals).isPresent()
                ? "/"
                : MyDataRoutes.HOME + "#sessions");
      }
      case "sign-out-everywhere" -> {
        readers.sessions().endAll(caller);
        yield new Outcome.GoTo("/");
      }
      case "make-key" -> new Outcome.Show(newKey(caller, form, texts));
      case "delete-key" -> {
        if (!readers.keys().delete(caller, form.text("key", LONGEST_ID))) {
          throw Refusal.notFound("you have no such key");
        }
        yield new Outcome.GoTo(MyDataRoutes.HOME + "#keys");
      }
      default -> throw Refusal.badRequest("act is none of this page's: " + act);
    };
  }

  private void consent(Caller caller, Parameters form) {
    String id = form.text("purpose", LONGEST_ID);
    Purpose purpose =
        Purpose.of(id).orElseThrow(() -> Refusal.notFound("there is no purpose " + id));
    boolean given = form.integer("given", 0, 0, 1) == 1;
    readers
        .consents()
        .set(caller, purpose, given, form.integer("wording", purpose.wording(), 0, 1_000_000));
  }

  private Page newKey(Caller caller, Parameters form, Texts texts) {
    boolean mayWrite =
        switch (form.text("scope", LONGEST_ID)) {
          case "read" -> false;
          case "write" -> true;
          default -> throw Refusal.badRequest("scope must be read or write");
        };
    ApiKeys.NewKey made = readers.keys().make(caller, form.text("label", LONGEST_LABEL), mayWrite);
    return page(
        texts.text("served.data.newKey"),
        MyDataRoutes.HOME,
        "my-key",
        Map.of("key", made.text(), "label", made.key().label(), "back", MyDataRoutes.HOME),
        texts);
  }
}
