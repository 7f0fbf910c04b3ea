package readalike.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.ServedPage;
import readalike.web.page.Texts;

/** A page that only operators see. */
abstract class OperatorPage extends ServedPage {
  private final Readers readers;

  OperatorPage(PageTemplates templates, Readers readers) {
    super(templates);
    this.readers = readers;
  }

  /**
   * What stands there.
   *
   * @param csrf the token for the page's forms
   */
  abstract Page page(Parameters parameters, String csrf, Texts texts) throws IOException;

  /** Whoever asks, if they may. */
  final Caller operator(HttpServletRequest request) {
    return readers.callers().operator(request);
  }

  @Override
  protected final Page page(HttpServletRequest request, Texts texts) throws IOException {
    operator(request);
    String csrf = readers.callers().csrf(request).orElse("");
    return page(Parameters.of(request), csrf, texts);
  }
}
