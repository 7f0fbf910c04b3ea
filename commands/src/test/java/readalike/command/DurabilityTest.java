package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.TestPostgresql;

/** The short form of {@code ./readalike test durability}. */
@Tag("slow")
final class DurabilityTest {
  private static final int ROUNDS = 2;
  private static final int WRITERS = 4;

  /** Kills after about 800 and 700 milliseconds: a slow machine has written something by then. */
  private static final long SEED = 42;

  @Test
  void aKilledServerHasEveryAcknowledgedRatingAndNoHalfOne(@TempDir Path data) throws Exception {
    killAndLook(data, ROUNDS, Optional.empty());
  }

  @Test
  void soHasAKilledServerOnPostgresql(@TempDir Path data) throws Exception {
    killAndLook(data, 1, Optional.of(TestPostgresql.newDatabase()));
  }

  private static void killAndLook(Path data, int rounds, Optional<String> database)
      throws Exception {
    Folders.linkBuilds(SampleBuild.data(), data);
    DurabilityRun.Outcome outcome =
        new DurabilityRun(rounds, WRITERS, SEED, database).run(data, round -> {});
    assertThat(outcome.broken()).isZero();
    assertThat(outcome.writes()).isPositive();
    assertThat(outcome.completed() + outcome.undone()).isEqualTo(rounds * WRITERS);
  }
}
