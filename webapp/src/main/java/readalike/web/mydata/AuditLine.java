package readalike.web.mydata;

import java.util.Map;
import readalike.web.account.Audit;
import readalike.web.page.Texts;

/** An entry of the audit in words for people. */
public final class AuditLine {
  private static final String TEXTS = "served.audit.";

  private AuditLine() {}

  /** {@code act}, {@code actor} and {@code subject} as a language says them. */
  public static Map<String, String> of(Audit.Entry entry, Texts texts) {
    String act = TEXTS + "acts." + entry.act();
    return Map.of(
        "act", texts.has(act) ? texts.text(act) : entry.act(),
        "actor", named("actors.", entry.actor(), texts),
        "subject", named("subjects.", entry.subject(), texts));
  }

  /** What is written as {@code kind:id} or as a kind alone; anything else stays as it is. */
  private static String named(String group, String written, Texts texts) {
    String[] parts = written.split(":", 2);
    String path = TEXTS + group + parts[0];
    return texts.has(path) ? texts.text(path, parts.length > 1 ? parts[1] : "") : written;
  }
}
