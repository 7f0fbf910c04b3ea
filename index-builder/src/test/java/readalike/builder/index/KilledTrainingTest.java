package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.format.Builds;

/** Kills the process of a build in the middle of a training, and builds again. */
@Tag("slow")
@Timeout(300)
final class KilledTrainingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"part,2", "whole,1"})
  void aKilledTrainingGoesOnFromItsLastEpochAndEndsWithTheSameBytes(String training, int epoch)
      throws Exception {
    Path source = SmallData.write(folder.resolve("source"));
    List<String> whole = built(source, folder.resolve("whole"));
    Path data = folder.resolve("killed");
    List<String> before = killedAfter(training + " " + epoch, source, data);
    assertThat(new Builds(data).current()).isEmpty();

    List<String> after = built(source, data);
    List<String> both = new ArrayList<>(before);
    both.addAll(after);
    assertThat(both).as("every epoch once, in order").isEqualTo(whole);
    assertThat(after).as("epochs after the kill").isNotEmpty().hasSizeLessThan(whole.size());
    for (String model : List.of("ranking.model", "rating.model")) {
      assertThat(model(data, model)).isEqualTo(model(folder.resolve("whole"), model));
    }
  }

  @Test
  void otherRatingsAfterAKillAreTrainedFromTheFirstEpoch() throws Exception {
    Path source = SmallData.write(folder.resolve("source"));
    Path data = folder.resolve("killed");
    killedAfter("part 2", source, data);
    Files.writeString(
        source.resolve("ratings.csv"), SmallData.ratings().replace("u0,b1,5", "u0,b1,4"));
    assertThat(built(source, data).getFirst()).isEqualTo("part 1");
  }

  private static byte[] model(Path data, String name) throws IOException {
    return Files.readAllBytes(
        new Builds(data).current().orElseThrow().resolve("model").resolve(name));
  }

  /** The epochs that a build told. */
  private static List<String> built(Path source, Path data) throws Exception {
    Process build = start("never", source, data);
    List<String> told = new ArrayList<>();
    try (BufferedReader out = build.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(told::add);
    }
    assertThat(build.waitFor()).as(String.join("\n", told)).isZero();
    return told;
  }

  /** The epochs that a build told up to the one where it was killed. */
  private static List<String> killedAfter(String last, Path source, Path data) throws Exception {
    Process build = start(last, source, data);
    List<String> told = new ArrayList<>();
    try (BufferedReader out = build.inputReader(StandardCharsets.UTF_8)) {
      String line;
      do {
        line = out.readLine();
        assertThat(line).as("after " + told).isNotNull();
        told.add(line);
      } while (!line.equals(last));
    } finally {
      build.destroyForcibly().waitFor();
    }
    return told;
  }

  private static Process start(String last, Path source, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Build.class.getName());
    command.addAll(List.of(last, source.toString(), data.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** A build that takes every training for a long one, tells its epochs, and stops at one. */
  static final class Build {
    private Build() {}

    public static void main(String[] arguments) throws IOException {
      BuildProgress progress =
          new BuildProgress() {
            @Override
            public void advanced(Step step, long done, long of) {}

            @Override
            public void trained(EpochFigures epoch) {
              String told = epoch.training() + " " + epoch.epoch();
              System.out.println(told);
              if (told.equals(arguments[0])) {
                waitToBeKilled();
              }
            }
          };
      Clock clock = Clock.fixed(Instant.ofEpochSecond(1), ZoneOffset.UTC);
      new BuildJob(clock, 1)
          .run(SmallData.request(Path.of(arguments[1]), Path.of(arguments[2])), progress);
    }

    /** Nobody writes to the other end. */
    private static void waitToBeKilled() {
      try {
        var _ = System.in.read();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
