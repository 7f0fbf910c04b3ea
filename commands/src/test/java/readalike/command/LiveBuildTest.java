package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TestPostgresql;
import readalike.web.WebServer;
import readalike.web.WebSettings;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;

/** From a rating on the site to a build, and out of the next one again. */
@Tag("slow")
final class LiveBuildTest {
  private static final String SHELF =
      ",\"ratings\":[{\"book\":\"dune\",\"rating\":5},{\"book\":\"solaris\",\"rating\":4}]";
  private static final String TRAINING = ",\"consents\":[{\"purpose\":\"training\",\"wording\":1}]";

  @TempDir private Path data;
  private List<String> options = List.of();

  @Test
  void buildsLearnFromWhoAgreedAndForgetWhoLeft() throws Exception {
    learnAndForget(ReadersSettings.in(data));
  }

  @Test
  void buildsLearnAndForgetOnPostgresqlToo() throws Exception {
    String address = TestPostgresql.newDatabase();
    options = List.of("--database", address);
    learnAndForget(ReadersSettings.in(data).withDatabase(Optional.of(address)));
  }

  private void learnAndForget(ReadersSettings accounts) throws Exception {
    Path few = SampleBuild.copyBeginning(Files.createDirectory(data.resolve("few")));
    Files.writeString(few.resolve("dataset.properties"), "public-readers=true\n");
    build(few);
    Builds builds = new Builds(data);
    int users = users(builds);
    try (WebServer server =
            WebServer.start(new WebSettings("localhost", 0), builds, accounts, Clock.systemUTC());
        SiteReader agrees = SiteReader.signUp(server, "agrees", SHELF + TRAINING);
        SiteReader silent = SiteReader.signUp(server, "is silent", SHELF)) {
      String pseudonym = onlyPseudonym(accounts);
      CommandRun second = build(few);
      assertThat(second.out()).contains("accounts: 2 rows of ratings read, 2 kept");
      String withReader = builds.current().orElseThrow().getFileName().toString();
      assertThat(users(builds)).isEqualTo(users + 1);
      assertThat(knows(builds, pseudonym)).isTrue();
      assertThat(silent.send("GET", "/users/" + pseudonym, "").statusCode()).isEqualTo(404);

      String passphrase = "{\"passphrase\":\"" + SiteReader.PASSPHRASE + "\"}";
      assertThat(agrees.send("POST", "/me/erasure", passphrase).body()).contains(withReader);
      CommandRun refused = run("publish", withReader);
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains("has left or withdrawn");
      build(few);
      assertThat(users(builds)).isEqualTo(users);
      assertThat(knows(builds, pseudonym)).isFalse();
      assertThat(builds.list()).doesNotContain(withReader);
      assertThat(silent.send("GET", "/me/recommendations", "").statusCode()).isEqualTo(200);
    }
  }

  private CommandRun build(Path few) {
    CommandRun run = run("build", "--ratings", few.toString(), "--force");
    assertThat(run.status()).describedAs(run.err()).isZero();
    return run;
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    all.addAll(options);
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static String onlyPseudonym(ReadersSettings accounts) throws IOException {
    try (Readers readers = Readers.open(accounts, Clock.systemUTC(), new SecureRandom())) {
      List<String> users =
          readers.training().take().ratings().stream()
              .map(rating -> rating.user())
              .distinct()
              .toList();
      assertThat(users).hasSize(1);
      return users.getFirst();
    }
  }

  private static int users(Builds builds) throws IOException {
    try (Snapshot snapshot = Snapshot.open(builds.current().orElseThrow())) {
      return snapshot.facts().users();
    }
  }

  private static boolean knows(Builds builds, String user) throws IOException {
    try (Snapshot snapshot = Snapshot.open(builds.current().orElseThrow())) {
      return snapshot.profile(user).isPresent();
    }
  }
}
