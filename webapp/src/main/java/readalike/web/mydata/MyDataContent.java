package readalike.web.mydata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.web.account.Caller;
import readalike.web.account.Consents;
import readalike.web.account.Person;
import readalike.web.account.Readers;
import readalike.web.page.Texts;

/** All that the page of a reader's data shows. */
final class MyDataContent {
  private static final int AUDIT_ENTRIES = 50;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Readers readers;
  private final Texts texts;

  MyDataContent(Readers readers, Texts texts) {
    this.readers = readers;
    this.texts = texts;
  }

  Map<String, Object> of(Caller caller) {
    Map<String, Object> content = new HashMap<>();
    content.put("facts", facts(caller));
    content.put("isOperator", caller.isOperator());
    content.put("consents", readers.consents().of(caller).stream().map(this::consent).toList());
    content.put(
        "sessions",
        readers.sessions().list(caller).stream()
            .map(
                open ->
                    Map.of(
                        "id", open.id(),
                        "opened", minute(open.created()),
                        "seen", minute(open.seen()),
                        "here", caller.session().filter(open.id()::equals).isPresent(),
                        "signOut", texts.text("served.data.signOutOf", minute(open.created()))))
            .toList());
    List<Map<String, Object>> keys =
        readers.keys().list(caller).stream()
            .map(
                key ->
                    Map.<String, Object>of(
                        "id", key.id(),
                        "label", key.label(),
                        "scope",
                            texts.text("served.data.scopes." + (key.mayWrite() ? "write" : "read")),
                        "created", day(key.created()),
                        "delete", texts.text("served.data.deleteKey", key.label())))
            .toList();
    content.put("keys", keys);
    content.put("anyKeys", !keys.isEmpty());
    content.put(
        "audit",
        readers.audit().of(caller.reader(), AUDIT_ENTRIES, 0).stream()
            .map(
                entry -> {
                  Map<String, String> line = new HashMap<>(AuditLine.of(entry, texts));
                  line.put("time", minute(entry.time()));
                  return line;
                })
            .toList());
    return content;
  }

  private List<Map<String, String>> facts(Caller caller) {
    Person person = readers.accounts().person(caller);
    return List.of(
        fact("name", person.name().shown()),
        fact(
            "email", person.email().isEmpty() ? texts.text("served.data.noEmail") : person.email()),
        fact("since", day(readers.accounts().created(caller))),
        fact("ratings", texts.number(readers.ratings().list(caller).size())),
        fact("marks", texts.number(readers.marks().list(caller).size())));
  }

  private Map<String, String> fact(String name, String value) {
    return Map.of("name", texts.text("served.data." + name), "value", value);
  }

  private Map<String, Object> consent(Consents.Consent consent) {
    String purpose = "served.data.purposes." + consent.purpose().id();
    String title = texts.text(purpose + ".title");
    String state =
        consent
            .changed()
            .map(
                changed ->
                    consent.given()
                        ? texts.text("served.data.given", day(changed), consent.wording())
                        : texts.text("served.data.withdrawn", day(changed)))
            .orElseGet(() -> texts.text("served.data.never"));
    boolean outdated = consent.given() && consent.wording() != consent.purpose().wording();
    return Map.of(
        "purpose", consent.purpose().id(),
        "title", title,
        "text", texts.text(purpose + ".text"),
        "state", outdated ? state + " " + texts.text("served.data.outdated") : state,
        "given", consent.given(),
        "wording", consent.purpose().wording(),
        "giveTo", texts.text("served.data.giveTo", title),
        "withdrawFrom", texts.text("served.data.withdrawFrom", title));
  }

  private static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  private static String day(Instant moment) {
    return DAY.format(moment);
  }
}
