package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.web.WebServer;
import readalike.web.WebSettings;

/** Backup, restoration and the operator's right, while a server runs on the same data. */
final class BackupTest {
  @TempDir private Path data;

  @Test
  void runningServerAnswersFromTheRestoredBackupAtOnce() throws Exception {
    String file = data.resolve("backups").resolve("monday.zip").toString();
    try (WebServer server =
            WebServer.start(new WebSettings("localhost", 0), new Builds(data), Clock.systemUTC());
        SiteReader reader = SiteReader.signUp(server, "ana", "")) {
      reader.send("PUT", "/me/email", "{\"email\":\"monday@books.example\"}");
      CommandRun backup = CommandRun.of("backup", file, "--data", data.toString());
      assertThat(backup.status()).describedAs(backup.err()).isZero();
      reader.send("PUT", "/me/email", "{\"email\":\"tuesday@books.example\"}");
      assertThat(reader.send("GET", "/me", "").body()).contains("tuesday");
      CommandRun restore = CommandRun.of("restore", file, "--data", data.toString());
      assertThat(restore.status()).describedAs(restore.err()).isZero();
      assertThat(restore.out()).startsWith("1 accounts and ");
      assertThat(reader.send("GET", "/me", "").statusCode()).isEqualTo(401);
      reader.signIn("ana");
      assertThat(reader.send("GET", "/me", "").body()).contains("monday");
    }
  }

  @Test
  void whatIsNoBackupIsRefusedInOneLine() {
    CommandRun restore =
        CommandRun.of("restore", data.resolve("none.zip").toString(), "--data", data.toString());
    assertThat(restore.status()).isEqualTo(1);
    assertThat(restore.complaint()).hasSize(1);
  }

  @Test
  void operatorIsMadeWhileTheServerRuns() throws Exception {
    try (WebServer server =
            WebServer.start(new WebSettings("localhost", 0), new Builds(data), Clock.systemUTC());
        SiteReader reader = SiteReader.signUp(server, "Marian", "")) {
      String summary = "/operator/summary";
      assertThat(reader.send("GET", summary, "").statusCode()).isEqualTo(403);
      assertThat(CommandRun.of("operator", "marian", "--data", data.toString()).status()).isZero();
      reader.signIn("Marian");
      assertThat(reader.send("GET", summary, "").body()).contains("\"operators\":1");
      assertThat(
              CommandRun.of("operator", "Marian", "--revoke", "--data", data.toString()).status())
          .isZero();
      reader.signIn("Marian");
      assertThat(reader.send("GET", summary, "").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void operatorWhoHasNoAccountIsRefusedInOneLine() {
    CommandRun run = CommandRun.of("operator", "nobody", "--data", data.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).singleElement().asString().contains("sign up on the site first");
  }

  @Test
  void addressOfNoKnownDatabaseIsRefusedInOneLine() {
    CommandRun run =
        CommandRun.of(
            "operator", "ana", "--data", data.toString(), "--database", "jdbc:mysql://x/y");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaint()).singleElement().asString().contains("jdbc:postgresql://HOST/NAME");
  }
}
