package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./readalike test durability}. */
@Tag("slow")
final class DurabilityTest {
  private static final int ROUNDS = 3;
  private static final int WRITERS = 4;
  private static final long SEED = 20261126;

  @Test
  void aKilledServerHasEveryAcknowledgedRatingAndNoHalfOne(@TempDir Path data) throws Exception {
    Folders.linkBuilds(SampleBuild.data(), data);
    DurabilityRun.Outcome outcome =
        new DurabilityRun(ROUNDS, WRITERS, SEED, Optional.empty()).run(data, round -> {});
    assertThat(outcome.broken()).isZero();
    assertThat(outcome.writes()).isPositive();
    assertThat(outcome.completed() + outcome.undone()).isEqualTo(ROUNDS * WRITERS);
  }
}
