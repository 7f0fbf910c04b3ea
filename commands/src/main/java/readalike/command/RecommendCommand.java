package readalike.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;
import readalike.web.api.RecommendationJson;

/** The best books for a user, with predicted stars and reasons. */
@Command(name = "recommend", description = "The best books for a user, with stars and reasons.")
final class RecommendCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private ListLength length;

  @Parameters(paramLabel = "USER", description = "Id of a user of the data set.")
  private String user;

  @Option(names = "--json", description = "Print JSON, as the API answers.")
  private boolean json;

  RecommendCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    int n = length.in(spec);
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      RecommendationRequest request = RecommendationRequest.top(build.profile(user), n);
      List<Recommendation> list = new Recommender(build.snapshot()).recommend(request);
      if (json) {
        JsonObject answer = new JsonObject();
        answer.add(
            "items",
            RecommendationJson.of(
                list, build.id(), reason -> ReasonSentence.ENGLISH.of(reason, user)));
        answer.addProperty("build", build.id());
        JsonText.print(spec, answer);
      } else {
        print(list, build);
      }
    }
    return 0;
  }

  private void print(List<Recommendation> list, OpenBuild build) {
    PrintWriter out = spec.commandLine().getOut();
    boolean synthetic = build.snapshot().facts().syntheticReaders();
    out.println(Printable.line("For user " + user + (synthetic ? " (a synthetic reader):" : ":")));
    for (int i = 0; i < list.size(); i++) {
      Recommendation one = list.get(i);
      out.printf(Locale.ROOT, "%3d. %s%n", i + 1, BookLine.of(one.book()));
      out.println(
          "     predicted " + BookLine.stars(one.estimate(), build.snapshot().facts().scale()));
      out.println("     " + Printable.line(ReasonSentence.ENGLISH.of(one.reason(), user)));
    }
    out.flush();
  }
}
