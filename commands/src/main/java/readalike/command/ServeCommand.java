package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.clean.ImportOptions;
import readalike.builder.index.BuildRequest;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.web.WebServer;
import readalike.web.WebSettings;
import readalike.web.account.ReadersSettings;

/** The site and its API, until the process is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the site and the API. With no build yet, makes one from data/sample first.",
      "Listens until it gets SIGINT (Ctrl-C) or SIGTERM, then lets open requests end."
    })
final class ServeCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Mixin private NetworkOptions network;

  ServeCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    WebSettings settings = settings();
    Path folder = data.folder(home);
    ReadersSettings accounts = database.settings(folder);
    Builds builds = new Builds(folder);
    if (builds.current().isEmpty()) {
      buildSample(folder, accounts);
    }
    BuildFacts facts = factsOf(builds);
    try (WebServer server = WebServer.start(settings, builds, accounts, clock)) {
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
      sayReady(server, facts);
      server.warmUp();
      server.awaitClose();
    }
    return 0;
  }

  private WebSettings settings() {
    try {
      return network.settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void buildSample(Path folder, ReadersSettings accounts) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    err.println("No build yet: making one from data/sample…");
    err.flush();
    BuildRequest request =
        new BuildRequest(
            Optional.empty(),
            home.sample(),
            folder,
            ImportOptions.DEFAULT,
            BuildRequest.DEFAULT_SEED,
            BuildRequest.DEFAULT_KEEP);
    try (ProgressBars progress = new ProgressBars()) {
      new LiveBuild(accounts, clock).run(request, progress);
    }
  }

  /** Refuses a build that cannot be opened here, rather than serve a site that has no books. */
  private static BuildFacts factsOf(Builds builds) throws IOException {
    try (Snapshot snapshot = Snapshot.open(builds.current().orElseThrow())) {
      return snapshot.facts();
    }
  }

  private void sayReady(WebServer server, BuildFacts facts) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Readalike is ready at %s://%s:%d/ with %,d books and %,d ratings (%s%s)%n",
        server.isSecure() ? "https" : "http",
        network.host(),
        server.port(),
        facts.books(),
        facts.ratings(),
        Printable.line(facts.dataset()),
        facts.syntheticReaders() ? "; its readers are synthetic" : "");
    out.flush();
  }
}
