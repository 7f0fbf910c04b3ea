package readalike.builder.clean;

import java.util.List;

/**
 * What cleaning did to one table. The rows add up: read = kept + dropped.
 *
 * @param file name of the file, without folders
 * @param content what its rows are: {@code books}, {@code ratings} or {@code tags}
 * @param read rows without the header and empty lines
 * @param kept rows that are in the cleaned data
 * @param findings in the order of the rules
 */
public record TableReport(
    String file, String content, long read, long kept, List<Finding> findings) {
  public TableReport {
    findings = List.copyOf(findings);
    long dropped =
        findings.stream().filter(finding -> finding.rule().drops()).mapToLong(Finding::count).sum();
    if (read != kept + dropped) {
      throw new IllegalArgumentException(
          file + ": " + read + " rows read, but " + kept + " kept and " + dropped + " dropped");
    }
  }

  /** How often a rule was met, 0 for never. */
  public long count(Rule rule) {
    return findings.stream()
        .filter(finding -> finding.rule() == rule)
        .mapToLong(Finding::count)
        .sum();
  }
}
