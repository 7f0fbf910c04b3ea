package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.fetch.Download;
import readalike.builder.fetch.PublicDataSet;
import readalike.builder.index.DatasetProperties;

final class DownloadTest {
  private static final Download SMALL = new Download(Duration.ofSeconds(10), 100);

  @TempDir private Path folder;
  private final Map<String, String> served = new ConcurrentHashMap<>();
  private Server server;

  @BeforeEach
  void serve() throws Exception {
    server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(new ServedFiles());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private final class ServedFiles extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String body = served.get(Request.getPathInContext(request).substring("/set/".length()));
      response.setStatus(body == null ? 404 : 200);
      Content.Sink.write(response, true, body == null ? "" : body, callback);
      return true;
    }
  }

  @Test
  void allFilesArriveAndTheirChecksumsAreKept() throws Exception {
    served.putAll(Map.of("a.csv", "a", "b.csv", "b"));
    SMALL.fetch(set("a.csv", "b.csv"), folder, file -> {});
    assertThat(folder.resolve("a.csv")).hasContent("a");
    assertThat(folder.resolve("b.csv")).hasContent("b");
    assertThat(Files.readAllLines(folder.resolve("SHA256SUMS")))
        .containsExactly(
            "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.csv",
            "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.csv");
  }

  @Test
  void readersOfAPublicSetArePublicUnlessItsFileSaysOtherwise() throws Exception {
    set("a.csv").describeIn(folder);
    assertThat(DatasetProperties.beside(folder).publicReaders()).isTrue();
    Files.writeString(folder.resolve("dataset.properties"), "public-readers=false\n");
    set("a.csv").describeIn(folder);
    assertThat(DatasetProperties.beside(folder).publicReaders()).isFalse();
  }

  @Test
  void anotherContentThanTheFirstTimeIsRefused() throws Exception {
    served.put("a.csv", "first");
    SMALL.fetch(set("a.csv"), folder, file -> {});
    served.put("a.csv", "second");
    assertThatThrownBy(() -> SMALL.fetch(set("a.csv"), folder, file -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the file it was");
    assertThat(folder.resolve("a.csv")).hasContent("first");
  }

  @Test
  void aMissingFileIsOneLineWithItsAddress() {
    assertThatThrownBy(() -> SMALL.fetch(set("none.csv"), folder, file -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage(set("none.csv").from() + "none.csv answered with status 404");
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  @Test
  void aFileBeyondTheLimitIsNotTaken() {
    served.put("a.csv", "x".repeat(101));
    assertThatThrownBy(() -> SMALL.fetch(set("a.csv"), folder, file -> {}))
        .hasMessageContaining("larger than 100 bytes");
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }

  @Test
  void aServerThatIsNotThereIsOneLine() throws Exception {
    PublicDataSet set = set("a.csv");
    server.stop();
    assertThatThrownBy(() -> SMALL.fetch(set, folder, file -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot reach " + set.from() + "a.csv");
  }

  @Test
  void theKnownSetsAreDescribed() throws IOException {
    for (String name : PublicDataSet.NAMES) {
      assertThat(PublicDataSet.named(name).from().getScheme()).isEqualTo("https");
    }
    assertThatThrownBy(() -> PublicDataSet.named("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("data set must be one of [goodbooks-10k], got other");
  }

  private PublicDataSet set(String... files) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    URI from = URI.create("http://localhost:" + port + "/set/");
    return new PublicDataSet("set", "none", from, List.of(files));
  }
}
