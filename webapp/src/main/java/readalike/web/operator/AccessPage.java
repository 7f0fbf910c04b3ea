package readalike.web.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readalike.web.account.Audit;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.mydata.AuditLine;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.Texts;

/** {@code GET /operator/access?offset=0}: who did what to which account, the latest first. */
final class AccessPage extends OperatorPage {
  private static final String PATH = OperatorRoutes.PAGES + "/access";
  private static final int ENTRIES = 100;

  private final Readers readers;

  AccessPage(PageTemplates templates, Readers readers) {
    super(templates, readers);
    this.readers = readers;
  }

  @Override
  Page page(Parameters parameters, String csrf, Texts texts) {
    int offset = parameters.integer("offset", 0, 0, 1_000_000);
    List<Audit.Entry> entries = readers.audit().all(ENTRIES + 1, offset);
    Map<String, Object> content = new HashMap<>();
    content.put(
        "entries",
        entries.stream()
            .limit(ENTRIES)
            .map(
                entry -> {
                  Map<String, String> line = new HashMap<>(AuditLine.of(entry, texts));
                  line.put("time", Times.shown(entry.time()));
                  return line;
                })
            .toList());
    content.put(
        "previousHref", offset == 0 ? "" : PATH + "?offset=" + Math.max(0, offset - ENTRIES));
    content.put("nextHref", entries.size() > ENTRIES ? PATH + "?offset=" + (offset + ENTRIES) : "");
    return page(texts.text("served.operator.accessTitle"), PATH, "operator-access", content, texts);
  }
}
