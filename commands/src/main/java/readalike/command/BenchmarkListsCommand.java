package readalike.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.web.WebServer;

/** How fast lists are over HTTP. */
@Command(
    name = "lists",
    description = {
      "Starts a server on the build and asks it at an even rate from the same machine for lists of",
      "10 books: first for readers of the build, then for guests who send the same ratings along.",
      "Times count from when a request was due."
    })
final class BenchmarkListsCommand implements Callable<Integer> {
  /** Requests a second. */
  private static final int RATE = 200;

  private static final int READERS = 2_000;
  private static final int LIST = 10;

  /** As many as a guest may send. */
  private static final int MOST_RATINGS = 1_000;

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkedBuild build;
  @Mixin private LoadOptions options;
  @Mixin private BenchmarkOutput output;

  BenchmarkListsCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    HttpLoad load = options.load(RATE);
    Path data;
    List<String> users = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    MeasuredTable table;
    try (OpenBuild open = build.open(home)) {
      Snapshot snapshot = open.snapshot();
      data = build.folder(home);
      IdMap known = snapshot.users();
      int asked = Math.min(READERS, known.size());
      for (int reader = 0; reader < asked; reader++) {
        String user = known.id((int) ((long) reader * known.size() / asked));
        users.add(user);
        profiles.add(ratings(snapshot, snapshot.profile(user).orElseThrow()));
      }
      table =
          new MeasuredTable(
              BenchmarkOutput.command(spec),
              String.format(
                  Locale.ROOT,
                  "%s, %,d books, %d lists/s",
                  snapshot.facts().dataset(),
                  snapshot.facts().books(),
                  options.rate(RATE)),
              BenchmarkCommand.COLUMNS);
    }
    try (WebServer server = options.serve(data, clock)) {
      String api = "http://localhost:" + server.port() + "/api/v1/";
      load.of("a reader's list over HTTP", ofReaders(api, users)).addTo(table);
      load.of("a guest's list over HTTP", ofGuests(api, profiles)).addTo(table);
    }
    output.write(table, spec);
    return 0;
  }

  /** The body of a request for someone who has rated the same books. */
  private static String ratings(Snapshot snapshot, Profile profile) throws IOException {
    JsonArray ratings = new JsonArray();
    for (int i = 0; i < Math.min(profile.size(), MOST_RATINGS); i++) {
      JsonObject rating = new JsonObject();
      rating.addProperty("book", snapshot.book(profile.book(i)).id());
      rating.addProperty("rating", profile.rating(i));
      ratings.add(rating);
    }
    JsonObject body = new JsonObject();
    body.add("ratings", ratings);
    body.addProperty("n", LIST);
    return body.toString();
  }

  private static List<HttpLoad.Ask> ofReaders(String api, List<String> users) {
    return users.stream()
        .map(user -> URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(user -> URI.create(api + "users/" + user + "/recommendations?n=" + LIST))
        .map(HttpLoad.Ask::new)
        .toList();
  }

  private static List<HttpLoad.Ask> ofGuests(String api, List<String> profiles) {
    URI address = URI.create(api + "recommendations");
    return profiles.stream().map(body -> new HttpLoad.Ask(address, Optional.of(body))).toList();
  }
}
