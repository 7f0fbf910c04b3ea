package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import readalike.web.TestReader;
import readalike.web.TestServer;

class SilentLogsTest {
  private static final String NAME = "Melusina Quirrenbach";

  @TempDir private Path data;

  /** At the level that servers log at, and our own loggers and the database's at any level. */
  @Test
  void logsCarryNoNameNoTokenNoPassphraseAndNoRating() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    log.start();
    root.addAppender(log);
    Logger own = (Logger) LoggerFactory.getLogger("readalike");
    Logger database = (Logger) LoggerFactory.getLogger("org.jdbi");
    own.setLevel(Level.TRACE);
    database.setLevel(Level.TRACE);
    String tokens;
    try (TestServer server = TestServer.withTinyBuild(data)) {
      TestReader reader = TestReader.signUp(server, NAME);
      tokens = reader.cookie();
      reader.put("/api/v1/me/ratings/persuasion", "{\"rating\":3.25}");
      reader.put("/api/v1/me/ratings/persuasion", "{\"rating\":77}");
      reader.put("/api/v1/me/email", "{\"email\":\"melusina@books.example\"}");
      reader.get("/api/v1/me/export");
      server.post("/api/v1/session", TestReader.credentials(NAME, "wrong words entirely"));
      reader.post("/api/v1/me/erasure", "{\"passphrase\":\"" + TestReader.PASSPHRASE + "\"}");
    } finally {
      root.detachAppender(log);
      own.setLevel(null);
      database.setLevel(null);
    }
    String all =
        log.list.stream()
            .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
            .collect(Collectors.joining("\n"));
    assertThat(all).isNotEmpty();
    for (String secret :
        new String[] {
          NAME,
          "elusina",
          tokens.split("=", 2)[1],
          TestReader.PASSPHRASE,
          "wrong words",
          "persuasion",
          "3.25"
        }) {
      assertThat(all).doesNotContainIgnoringCase(secret);
    }
  }
}
