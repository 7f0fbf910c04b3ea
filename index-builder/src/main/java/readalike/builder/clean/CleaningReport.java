package readalike.builder.clean;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What cleaning did to all tables.
 *
 * @param tables in the order of reading
 * @param notes decisions that concern whole files, one sentence each
 */
public record CleaningReport(List<TableReport> tables, List<String> notes) {
  public CleaningReport {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /** How often a rule was met in all tables. */
  public long count(Rule rule) {
    return tables.stream().mapToLong(table -> table.count(rule)).sum();
  }

  /** Aligned text for the console, one line per table and rule, lines end with LF. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (TableReport table : tables) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %,d rows of %s read, %,d kept%n",
              table.file(),
              table.read(),
              table.content(),
              table.kept()));
      for (Finding finding : table.findings()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %11s  %s %s%n",
                String.format(Locale.ROOT, "%,d", finding.count()),
                finding.rule().description(),
                places(finding)));
      }
    }
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String places(Finding finding) {
    if (finding.first().isEmpty()) {
      return "";
    }
    String more = finding.count() > finding.first().size() ? ", …" : "";
    return finding.first().stream()
        .map(place -> place.line() + ": " + place.value())
        .collect(Collectors.joining("; ", "[line ", more + "]"));
  }
}
