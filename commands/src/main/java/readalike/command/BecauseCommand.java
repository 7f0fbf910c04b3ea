package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Because;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.Recommender;
import readalike.engine.hybrid.ScoreParts;

/** Why a book is recommended to a user, taken apart. */
@Command(name = "because", description = "Why a book is recommended to a user.")
final class BecauseCommand implements Callable<Integer> {
  private static final int MOST_LINES = 8;

  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(index = "0", paramLabel = "USER", description = "Id of a user of the data set.")
  private String user;

  @Parameters(index = "1", paramLabel = "BOOK", description = "Id of a book; search finds it.")
  private String book;

  BecauseCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      Profile profile = build.profile(user);
      int number = build.book(book);
      if (profile.contains(number)) {
        throw new CommandFailure(
            "user " + user + " has rated the book " + book + ", so it is not recommended");
      }
      print(new Recommender(build.snapshot()).because(profile, number), build);
    }
    return 0;
  }

  private void print(Because because, OpenBuild build) {
    PrintWriter out = spec.commandLine().getOut();
    Recommendation recommendation = because.recommendation();
    ScoreParts parts = recommendation.parts();
    out.println(BookLine.of(recommendation.book()));
    out.println(
        "predicted " + BookLine.stars(recommendation.estimate(), build.snapshot().facts().scale()));
    out.println(Printable.line(ReasonSentence.ENGLISH.of(recommendation.reason(), user)));
    out.printf(
        Locale.ROOT,
        "score %.3f = taste %.3f + content %.3f + neighbours %.3f + popularity %.3f%n",
        parts.total(),
        parts.taste(),
        parts.content(),
        parts.neighbours(),
        parts.popularity());
    out.println("taste, by the user's books:");
    because.books().stream()
        .limit(MOST_LINES)
        .forEach(
            own ->
                out.printf(
                    Locale.ROOT,
                    "  %+.3f  %s, rated %s%n",
                    own.share(),
                    BookLine.of(own.book()),
                    BookLine.number(own.rating())));
    out.println("content, by what it shares with the books the user liked:");
    because.terms().stream()
        .limit(MOST_LINES)
        .forEach(
            term ->
                out.printf(
                    Locale.ROOT,
                    "  %+.3f  %s %s%n",
                    term.share(),
                    term.kind(),
                    Printable.line(term.text())));
    out.flush();
  }
}
