package readalike.web.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.web.page.Texts;

/** What is known of a build as the tables of its page. */
final class BuildTables {
  private BuildTables() {}

  /** Facts, settings, sources, and what cleaning did. */
  static Map<String, Object> of(BuildCatalogue.Known known, Texts texts) {
    BuildManifest manifest = known.manifest();
    List<Map<String, Object>> facts = new ArrayList<>();
    manifest
        .created()
        .ifPresent(made -> facts.add(pair(texts.text("served.operator.made"), Times.shown(made))));
    if (manifest.seconds() > 0) {
      facts.add(
          pair(
              texts.text("served.operator.took"),
              texts.text("served.operator.seconds", Math.round(manifest.seconds()))));
    }
    if (!manifest.dataset().isEmpty()) {
      facts.add(pair(texts.text("served.operator.dataset"), manifest.dataset()));
    }
    manifest
        .counts()
        .forEach(
            (name, count) ->
                facts.add(pair(texts.text("served.operator.counts." + name), texts.number(count))));
    known
        .figures()
        .flatMap(BuildFigures::release)
        .ifPresent(
            release -> facts.add(pair(texts.text("served.operator.gate"), release.reason())));
    List<Map<String, Object>> settings = new ArrayList<>();
    manifest.settings().forEach((name, value) -> settings.add(pair(name, value)));
    Map<String, Object> tables = new HashMap<>();
    tables.put("facts", facts);
    tables.put("settings", settings);
    tables.put("anySettings", !settings.isEmpty());
    tables.put(
        "sources",
        manifest.sources().stream()
            .map(
                source ->
                    Map.of(
                        "name", source.name(),
                        "bytes", texts.number(source.bytes()),
                        "sha256", source.sha256()))
            .toList());
    tables.put("cleaned", manifest.cleaning().stream().map(each -> cleaned(each, texts)).toList());
    tables.put("notes", manifest.notes());
    return tables;
  }

  private static Map<String, Object> cleaned(BuildManifest.Cleaned table, Texts texts) {
    return Map.of(
        "title",
        texts.text("served.operator.cleaned", table.file(), table.read(), table.kept()),
        "anyFindings",
        !table.findings().isEmpty(),
        "findings",
        table.findings().stream()
            .map(
                found ->
                    Map.of(
                        "rule", found.rule().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "count", texts.number(found.count()),
                        "first", String.join("; ", found.first())))
            .toList());
  }

  /** The tables of a comparison, those without a line left out. */
  static Map<String, Object> of(BuildDiff diff, Texts texts) {
    List<Map<String, Object>> tables = new ArrayList<>();
    add(tables, texts.text("served.operator.differentCounts"), diff.counts());
    add(tables, texts.text("served.operator.differentFigures"), diff.figures());
    add(tables, texts.text("served.operator.differentSettings"), diff.settings());
    add(tables, texts.text("served.operator.differentSources"), diff.sources());
    return Map.of("differences", tables);
  }

  private static void add(
      List<Map<String, Object>> tables, String title, List<BuildDiff.Change> changes) {
    if (!changes.isEmpty()) {
      List<Map<String, String>> rows =
          changes.stream()
              .map(
                  change ->
                      Map.of(
                          "name", change.name(),
                          "before", change.before(),
                          "after", change.after(),
                          "difference", change.difference()))
              .toList();
      tables.add(Map.of("title", title, "rows", rows));
    }
  }

  private static Map<String, Object> pair(String name, String value) {
    return Map.of("name", name, "value", value);
  }
}
