package readalike.web.mydata;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import readalike.web.account.Caller;
import readalike.web.account.Erasure;
import readalike.web.account.Passphrase;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.ServedPage;
import readalike.web.page.Texts;

/**
 * {@code GET /me/data/erase}: says what erasure means and asks for the passphrase. {@code POST}
 * erases the account and shows the receipt, once.
 */
final class ErasePage extends ServedPage {
  private static final int LONGEST_PASSPHRASE = 2000;

  private final Readers readers;

  ErasePage(PageTemplates templates, Readers readers) {
    super(templates);
    this.readers = readers;
  }

  @Override
  protected Page page(HttpServletRequest request, Texts texts) {
    readers.callers().owner(request);
    return page(
        texts.text("served.data.erase"),
        MyDataRoutes.ERASE,
        "my-erasure",
        Map.of(
            "csrf", readers.callers().csrf(request).orElse(""),
            "action", MyDataRoutes.ERASE,
            "back", MyDataRoutes.HOME),
        texts);
  }

  @Override
  protected Outcome act(HttpServletRequest request, Parameters form, Texts texts)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    if (form.integer("sure", 0, 0, 1) == 0) {
      throw Refusal.badRequest("tick that you understand that this cannot be undone");
    }
    Passphrase passphrase = new Passphrase(form.text("passphrase", LONGEST_PASSPHRASE));
    Erasure.Receipt receipt = readers.erasure().erase(caller, passphrase);
    return new Outcome.Show(
        page(
            texts.text("served.data.erased"),
            MyDataRoutes.ERASE,
            "my-receipt",
            Map.of(
                "facts",
                List.of(
                    fact(texts.text("served.data.receipt"), receipt.number()),
                    fact(texts.text("served.time"), receipt.time().toString()),
                    fact(texts.text("served.data.ratings"), texts.number(receipt.ratings())),
                    fact(texts.text("served.data.marks"), texts.number(receipt.marks())))),
            texts));
  }

  private static Map<String, String> fact(String name, String value) {
    return Map.of("name", name, "value", value);
  }
}
