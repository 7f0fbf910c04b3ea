package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The report of the project itself; whoever measures anew also rewrites it. */
final class ProjectReportTest {
  @Test
  void theReportSaysWhatTheResultFilesSay() {
    CommandRun run = CommandRun.of("report", "--check");
    assertThat(run.complaint()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("REPORT.md is up to date\n");
  }
}
