package readalike.command;

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
import readalike.engine.hybrid.Recommender;
import readalike.engine.hybrid.SimilarBook;

/** The readalikes of a book. */
@Command(name = "similar", description = "The readalikes of a book.")
final class SimilarCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private ListLength length;

  @Parameters(paramLabel = "BOOK", description = "Id of a book; search finds it.")
  private String book;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "both",
      description = "By content, readers or both; ${DEFAULT-VALUE} without it.")
  private SimilarBook.View view;

  SimilarCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    int n = length.in(spec);
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      int number = build.book(book);
      List<SimilarBook> list = new Recommender(build.snapshot()).similar(number, n, view);
      PrintWriter out = spec.commandLine().getOut();
      out.println("Like " + BookLine.of(build.snapshot().book(number)) + ":");
      for (int i = 0; i < list.size(); i++) {
        out.printf(Locale.ROOT, "%3d. %s%n", i + 1, BookLine.of(list.get(i).book()));
        out.println("     " + Printable.line(ReasonSentence.ENGLISH.of(list.get(i).reason())));
      }
      out.flush();
    }
    return 0;
  }
}
