package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;
import readalike.web.search.UnansweredSearches.Entry;

/** What was searched for in vain. */
@Command(
    name = "searches",
    description = {
      "The words that readers of the server searched for in vain, the frequent first, as it saved",
      "them last, and what is wrong with the synonyms.txt of the data folder."
    })
final class SearchesCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private ListLength length;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  SearchesCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    int n = length.in(spec);
    UnansweredSearches searches = UnansweredSearches.in(data.folder(home));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(UnansweredSearches.json(searches.most(n)));
    } else {
      for (Entry entry : searches.most(n)) {
        out.printf(
            Locale.ROOT,
            "%,7d  %s  (%s)%n",
            entry.count(),
            Printable.line(entry.words()),
            entry.found().equals("nothing") ? "nothing found" : "found " + entry.found());
      }
      SynonymsFile.in(data.folder(home))
          .problems()
          .forEach(problem -> out.println("synonyms.txt " + Printable.line(problem)));
    }
    out.flush();
    return 0;
  }
}
