package readalike.builder.clean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.builder.csv.Fault;
import readalike.builder.csv.FaultListener;
import readalike.builder.csv.ImportException;
import readalike.builder.csv.Row;

/** Counts, while one table is read, its rows and what the rules found. */
final class Tally implements FaultListener {
  private static final long CHECK_EVERY = 10_000;

  private final String file;
  private final String content;
  private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
  private final Map<Rule, List<Place>> places = new EnumMap<>(Rule.class);
  private long read;

  Tally(String file, String content) {
    this.file = file;
    this.content = content;
  }

  /** Counts a row; every now and then looks whether the file is any good. */
  void row() throws ImportException {
    read++;
    if (read % CHECK_EVERY == 0) {
      refuseIfMostlyFaulty();
    }
  }

  void found(Rule rule, Row row, String value) {
    if (wantsPlace(rule)) {
      found(rule, row.line(), value);
    } else {
      counts.merge(rule, 1L, Long::sum);
    }
  }

  void found(Rule rule, long line, String value) {
    if (wantsPlace(rule)) {
      places.computeIfAbsent(rule, r -> new ArrayList<>()).add(new Place(line, value));
    }
    counts.merge(rule, 1L, Long::sum);
  }

  /** Counts without a place, for a caller that has asked {@link #wantsPlace}. */
  void found(Rule rule) {
    counts.merge(rule, 1L, Long::sum);
  }

  private long count(Rule rule) {
    return counts.getOrDefault(rule, 0L);
  }

  boolean wantsPlace(Rule rule) {
    return count(rule) < Finding.MAX_PLACES;
  }

  @Override
  public void found(Fault fault, long line, String text) {
    switch (fault) {
      case NOT_UTF8 -> found(Rule.NOT_UTF8, line, text);
      case UNBALANCED_QUOTE -> {
        read++;
        found(Rule.UNBALANCED_QUOTE, line, text);
      }
      case OVERLONG_LINE -> {
        read++;
        found(Rule.OVERLONG_LINE, line, text.substring(0, 100));
      }
    }
  }

  long kept() {
    long kept = read;
    for (Rule rule : Rule.values()) {
      kept -= rule.drops() ? count(rule) : 0;
    }
    return kept;
  }

  /**
   * @throws ImportException when more than half of the rows cannot be used
   */
  void refuseIfMostlyFaulty() throws ImportException {
    long faulty = 0;
    Rule most = Rule.RAGGED_ROW;
    for (Rule rule : Rule.values()) {
      if (rule.effect() == Rule.Effect.FAULTY) {
        faulty += count(rule);
        most = count(rule) > count(most) ? rule : most;
      }
    }
    if (faulty * 2 > read) {
      Place first = places.get(most).getFirst();
      throw new ImportException(
          String.format(
              Locale.ROOT,
              "%s line %d: %,d of the first %,d rows are unusable, e.g. '%s'. %s Check the file.",
              file,
              first.line(),
              faulty,
              read,
              first.value(),
              most.description()));
    }
  }

  /**
   * @throws ImportException when no row is left, or more than half cannot be used
   */
  void refuseIfUseless() throws ImportException {
    refuseIfMostlyFaulty();
    if (kept() == 0) {
      throw new ImportException(
          read == 0
              ? file + " has a header but no rows of " + content + "; give a file with rows"
              : file + ": none of the " + read + " rows of " + content + " can be used");
    }
  }

  TableReport report() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (count(rule) > 0) {
        findings.add(new Finding(rule, count(rule), places.getOrDefault(rule, List.of())));
      }
    }
    return new TableReport(file, content, read, kept(), findings);
  }
}
