package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.web.WebServer;
import readalike.web.WebSettings;

/** Kills the process of a build at random moments, as a power cut would. */
@Tag("slow")
final class KilledBuildTest {
  private static final int KILLS = 10;
  private static final long SEED = 20261123;
  private static final int START_MS = 300;

  @Test
  void aKilledBuildNeverLeavesAServerThatCannotStart(@TempDir Path data) throws Exception {
    Path few = SampleBuild.copyBeginning(Files.createDirectory(data.resolve("few")));
    long begin = System.nanoTime();
    Process whole = startBuild(few, data);
    assertThat(whole.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(whole.exitValue()).isZero();
    int wholeMs = Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));

    Random random = new Random(SEED);
    int killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process build = startBuild(few, data);
      if (!build.waitFor(START_MS + random.nextInt(wholeMs), TimeUnit.MILLISECONDS)) {
        build.destroyForcibly().waitFor();
        killed++;
      }
      Snapshot.open(new Builds(data).current().orElseThrow()).close();
    }
    assertThat(killed).isPositive();
    assertThat(statusOfReady(data)).isEqualTo(200);
    Process last = startBuild(few, data);
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).as("a build after the killed ones").isZero();
  }

  private static Process startBuild(Path dataSet, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of("build", "--ratings", dataSet.toString()));
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int statusOfReady(Path data) throws Exception {
    try (WebServer server =
            WebServer.start(new WebSettings("localhost", 0), new Builds(data), Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient()) {
      URI ready = URI.create("http://localhost:" + server.port() + "/health/ready");
      return client
          .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
